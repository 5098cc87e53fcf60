"""A finished page is found again until something changes that it shows."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.cache import Store, opened
from generator.library import Page
from generator.mkdocs_plugin.prints import Print, Prints
from generator.mkdocs_plugin.sheets import Sheets

PLAIN = Page(
    path="postmortems/shop/carts/index.md",
    title="Carts",
    meta={"library": {"edit": "https://git.example/content/postmortems/shop/carts.md"}},
    markdown="Nothing leads from here, [but](https://example.com/) out of the house.",
)
FINISHED = Print(b"<p>", {"a.js": "1"})
OTHER = Page(path="postmortems/shop/other/index.md", title="Other")


def prints(store: Store, *pages: Page, settings: Mapping[str, Any] | None = None) -> Prints:
    return Prints(store, Sheets(pages), settings or {}, None)


def found(store: Store, page: Page, *others: Page, **told: Any) -> Print | None:
    path = page.path.removeprefix("postmortems/")
    return prints(store, page, *others, **told).find(path, Sheets([page]).pages[path])


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def keep(store: Store, page: Page) -> None:
    path = page.path.removeprefix("postmortems/")
    prints(store, page).keep(path, Sheets([page]).pages[path], FINISHED, page.markdown)


def test_a_page_is_found_again_whatever_other_pages_there_are(kept: Path) -> None:
    with opened(kept) as store:
        keep(store, PLAIN)
        assert found(store, PLAIN) == FINISHED
        assert found(store, PLAIN, OTHER) is not None


@pytest.mark.parametrize("text", ["See [it](../other/index.md)", "![It](it.png)", "[it](o&#46;md)"])
def test_one_that_leads_elsewhere_only_among_the_same_pages(kept: Path, text: str) -> None:
    page = PLAIN.model_copy(update={"markdown": text})
    with opened(kept) as store:
        keep(store, page)
        assert found(store, page) is not None
        assert found(store, page, OTHER) is None


@pytest.mark.parametrize(
    "change",
    [{"title": "Baskets"}, {"markdown": "Other words."}, {"meta": {"library": {"edit": None}}}],
)
def test_not_where_it_shows_something_else(kept: Path, change: dict[str, Any]) -> None:
    with opened(kept) as store:
        keep(store, PLAIN)
        assert found(store, PLAIN.model_copy(update=change)) is None


def test_not_within_another_frame(kept: Path) -> None:
    with opened(kept) as store:
        keep(store, PLAIN)
        assert found(store, PLAIN, settings={"site_name": "Another"}) is None
