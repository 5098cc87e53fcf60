from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.judges.tools import module, program
from tests.support.served import Served

pytestmark = pytest.mark.judge


def test_no_link_of_the_example_is_broken(
    build_whole_example: Path, serve_tree: Callable[[Path], Served]
) -> None:
    example = serve_tree(build_whole_example)
    page = json.loads((example.root / "api/v2/status.json").read_text("utf-8"))["page"]
    site_url = page["url"]
    script = module("linkinator/build/src/cli.js")
    done = subprocess.run(
        [
            program("node"),
            str(script),
            example.url,
            "--recurse",
            "--check-fragments",
            "--format",
            "json",
            "--concurrency",
            "8",
            "--skip",
            rf"^(?!{example.url})",
            "--url-rewrite-search",
            re.escape(site_url),
            "--url-rewrite-replace",
            example.url,
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    report = json.loads(done.stdout[done.stdout.index("{") :])
    broken = [link for link in report["links"] if link["state"] == "BROKEN"]
    assert broken == []
    assert len(report["links"]) > 100
    assert done.returncode == 0
