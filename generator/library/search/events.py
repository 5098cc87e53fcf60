"""Incidents of the published status page as records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

from generator.library.search.record import INCIDENTS, Record
from generator.library.search.shelf import INCIDENT, WHAT
from generator.library.search.unread import read_of
from generator.model.edition import Edition

_MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_DAY = re.compile(r'<time datetime="(\d{4}-\d\d-\d\d)')
_SEVERITY = re.compile(r'severities/#([^"]+)"')
_SERVICE = re.compile(r'<li class="affected__one"><a href="[^"]*components/([^"/]+)/"')
_TAG = re.compile(r"<[^>]+>")


def incidents(edition: Edition, status: Path | None) -> Iterator[Record]:
    """Give the incidents whose pages were published below ``status``."""
    if status is None:
        return
    for page in sorted((status / "incidents").glob("*/index.html")):
        found = _MAIN.search(page.read_text("utf-8"))
        title = _TITLE.search(found[0]) if found else None
        if found is None or title is None:
            continue
        main = found[0].replace("<main", "<main data-pagefind-body", 1)
        words = " ".join(unescape(_TAG.sub("", title[1])).split())
        place = f"{INCIDENTS}{page.parent.name}/"
        yield Record(place, words, _day(main), read_of(main), _values(edition, main))


def _day(main: str) -> date | None:
    found = _DAY.search(main)
    return date.fromisoformat(found[1]) if found else None


def _values(edition: Edition, main: str) -> dict[str, tuple[str, ...]]:
    """Give those values that postmortems have too, so that both are found together."""
    known = {facet.name: {value.slug for value in facet.values} for facet in edition.facets}
    day = _day(main)
    given = {
        "severity": _SEVERITY.findall(main)[:1],
        "service": _SERVICE.findall(main),
        "year": [str(day.year)] if day else [],
    }
    kept = {
        name: tuple(dict.fromkeys(slug for slug in slugs if slug in known.get(name, ())))
        for name, slugs in given.items()
    }
    return {WHAT: (INCIDENT,), **{name: slugs for name, slugs in kept.items() if slugs}}
