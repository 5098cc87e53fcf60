from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.judges.links import links_from
from tests.support.served import Served

pytestmark = pytest.mark.judge


def test_no_link_of_the_example_is_broken(
    build_whole_example: Path, serve_tree: Callable[[Path], Served]
) -> None:
    example = serve_tree(build_whole_example)
    page = json.loads((example.root / "api/v2/status.json").read_text("utf-8"))["page"]
    site_url = page["url"]
    links = links_from(example.url, site_url, stands_at=example.url, inside=example.url)
    broken = [link for link in links if link["state"] == "BROKEN"]
    assert broken == []
    assert len(links) > 100
