"""No page of the library grows with the number of postmortems: none lists all others."""

from __future__ import annotations

from pathlib import Path
from statistics import median

import pytest

from benchmarks.library_content import make
from tests.support.command import build

NOW = "2026-11-20T12:00:00Z"
LISTED = 300
"""Links that the longest list may have; a page that named all others would have more."""


def built(folder: Path, postmortems: int) -> Path:
    make(folder, postmortems)
    build(folder, now=NOW, library=True)
    return folder / "site" / "internal" / "postmortems"


@pytest.fixture(scope="module")
def few_and_many(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("weight")
    return built(folder / "few", 50), built(folder / "many", 350)


def weight(library: Path) -> float:
    """Give the median bytes of the pages of single postmortems."""
    pages = [
        library / file.parent.name / file.stem / "index.html"
        for file in library.parents[2].joinpath("content", "postmortems").rglob("*.md")
    ]
    return median(page.stat().st_size for page in pages)


def test_a_postmortem_weighs_what_it_says(few_and_many: tuple[Path, Path]) -> None:
    few, many = map(weight, few_and_many)
    assert many < few * 1.1


def test_no_page_lists_all_others(few_and_many: tuple[Path, Path]) -> None:
    links = {page: page.read_text("utf-8").count("<a ") for page in few_and_many[1].rglob("*.html")}
    assert len(links) > 350
    assert {page: count for page, count in links.items() if count > LISTED} == {}
