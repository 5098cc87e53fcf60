"""What a page weighs does not depend on how much happened before."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from benchmarks.content import NOW, make
from generator.cli.publishing import publish_status

EVENTS = 600
BUDGETS = {
    "index.html": 7_000,
    "incidents": 4_000,
    "components": 7_000,
    "history": 6_000,
}
"""Bytes that the heaviest page of a kind may have, compressed, without what all pages share."""


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same last year, with seven more years before it and without them."""
    root = tmp_path_factory.mktemp("weight")
    make(root, EVENTS)
    publish_status(root, root / "large", NOW)
    for year in (root / "content" / "incidents").iterdir():
        if year.name < "2025":
            for file in sorted(year.rglob("*.yml")):
                file.unlink()
    publish_status(root, root / "small", NOW)
    return root / "small", root / "large"


@pytest.mark.parametrize("file", ["index.html", "bars.json", "api/v2/summary.json", "feed.atom"])
def test_what_tells_of_now_is_the_same_for_any_archive(sizes: tuple[Path, Path], file: str) -> None:
    small, large = sizes
    assert (small / file).read_bytes() == (large / file).read_bytes()


@pytest.mark.parametrize("kind", BUDGETS)
def test_the_heaviest_page_of_a_kind_is_within_its_budget(
    sizes: tuple[Path, Path], kind: str
) -> None:
    _, large = sizes
    pages = [large / kind] if kind.endswith(".html") else sorted((large / kind).rglob("*.html"))
    heaviest = max(len(gzip.compress(page.read_bytes(), 9)) for page in pages)
    assert 0 < heaviest <= BUDGETS[kind]
