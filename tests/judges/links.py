"""What linkinator says of every link that it finds from one address on."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from typing import Any

from tests.judges.tools import module, program


def links_from(start: str, site_url: str, *, stands_at: str, inside: str) -> list[dict[str, Any]]:
    """Follow every link from ``start`` on, fragments too.

    Addresses of ``site_url`` are looked for at ``stands_at``; what is not ``inside``, a regular
    expression, is left alone.
    """
    command = [
        program("node"), str(module("linkinator/build/src/cli.js")), start,
        "--recurse", "--check-fragments", "--format", "json", "--concurrency", "8",
        "--skip", rf"^(?!{inside})",
        "--url-rewrite-search", re.escape(site_url), "--url-rewrite-replace", stands_at,
    ]  # fmt: skip
    # Into a file: it ends without waiting for a pipe to be read, and what is in its way is lost.
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        done = subprocess.run(
            command, stdout=said, stderr=subprocess.DEVNULL, check=False, timeout=300
        )
        said.seek(0)
        text = said.read()
    found: list[dict[str, Any]] = json.loads(text[text.index("{") :])["links"]
    broken = [link for link in found if link["state"] == "BROKEN"]
    assert bool(broken) == (done.returncode != 0), done.returncode
    return found
