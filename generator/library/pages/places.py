"""Where each page of the library stands, relative to the library's root; its home is ``""``."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from generator.library.page import ROOT

HOME = ""
BROWSE = "browse/"
NEAR_MISSES = "near-misses/"
READING = "reading-list/"
ACTIONS = "actions/"
OWED = "owed/"
METRICS = "metrics/"
PATTERNS = "patterns/"
REVIEW = "review/"
SEARCH = "search/"


def facet(name: str) -> str:
    """All values of a facet."""
    return f"{BROWSE}{name}/"


def value(name: str, slug: str) -> str:
    """The postmortems that share a value of a facet."""
    return f"{BROWSE}{name}/{slug}/"


def found(chosen: Mapping[str, str]) -> str:
    """The search with values of facets chosen, by facet; postmortems only."""
    return f"{SEARCH}?{urlencode({'what': 'postmortem', **chosen})}"


def part(address: str, number: int) -> str:
    """One of the pages into which a long list is cut; the first has the list's own address."""
    return address if number == 1 else f"{address}page-{number}/"


def within(path: str) -> str:
    """Say where a page of the site stands within the library."""
    return path.removeprefix(ROOT)


def source(place: str) -> str:
    """Name the Markdown file of a page, relative to the site's root."""
    return f"{ROOT}{within(place)}index.md"
