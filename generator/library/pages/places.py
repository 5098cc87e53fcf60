"""Where each page of the library stands, relative to the site's root."""

from __future__ import annotations

from generator.library.page import ROOT

HOME = ROOT
BROWSE = f"{ROOT}browse/"
NEAR_MISSES = f"{ROOT}near-misses/"
READING = f"{ROOT}reading-list/"
ACTIONS = f"{ROOT}actions/"
OWED = f"{ROOT}owed/"
METRICS = f"{ROOT}metrics/"
PATTERNS = f"{ROOT}patterns/"
REVIEW = f"{ROOT}review/"
SEARCH = f"{ROOT}search/"


def facet(name: str) -> str:
    """All values of a facet."""
    return f"{BROWSE}{name}/"


def value(name: str, slug: str) -> str:
    """The postmortems that share a value of a facet."""
    return f"{BROWSE}{name}/{slug}/"


def part(address: str, number: int) -> str:
    """One of the pages into which a long list is cut; the first has the list's own address."""
    return address if number == 1 else f"{address}page-{number}/"


def source(address: str) -> str:
    """Name the Markdown file of a page."""
    return f"{address}index.md"
