"""Templates and styles that the handbook shows work in a real build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.status.pages.printer import SLOTS
from tests.docs.blocks import HANDBOOK, Block, blocks
from tests.support.command import build
from tests.support.given import write_site

PAGE = HANDBOOK / "operator" / "branding.md"
SHOWN = [*blocks(PAGE, "jinja"), *blocks(PAGE, "css")]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    files = {block.title: block.text for block in SHOWN}
    assert all(name.startswith("overrides/status/") for name in files)
    return build(write_site(tmp_path_factory.mktemp("branded"), files))


def test_all_slots_are_explained() -> None:
    told = PAGE.read_text("utf-8")
    assert all(f"| `{slot}.html` |" in told for slot in SLOTS)
    assert told.count(".html` | ") == len(SLOTS)


def squeezed(text: str) -> str:
    """Without blanks and closing semicolons, which the build takes out of styles."""
    return re.sub(r"\s+|;", "", text)


@pytest.mark.parametrize("block", SHOWN, ids=lambda block: block.title)
def test_an_override_shows(block: Block, tree: Path) -> None:
    kind = {"slots": "index.html", "404.html": "404.html", "site.css": "assets/page.*.css"}
    (pattern,) = [file for part, file in kind.items() if part in block.title.split("/")]
    (published,) = tree.glob(pattern)
    line = max(block.text.splitlines(), key=len)
    assert squeezed(line) in squeezed(published.read_text("utf-8"))
