"""Incidents of the published status page as records."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from datetime import date
from html import unescape
from pathlib import Path

from generator.library.search.record import INCIDENTS, Record
from generator.library.search.shelf import INCIDENT, MARK, WHAT
from generator.library.search.unread import read_of
from generator.model.edition import Edition

_MAIN, _END = "<main", "</main>"
_TITLE = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_DAY = re.compile(r'<time datetime="(\d{4}-\d\d-\d\d)')
_SEVERITY = re.compile(r'severities/#([^"]+)"')
_SERVICE = re.compile(r'<li class="affected__one"><a href="[^"]*components/([^"/]+)/"')
_TAG = re.compile(r"<[^>]+>")


def incidents(edition: Edition, status: Path | None) -> Iterator[Record]:
    """Give the incidents whose pages were published below ``status``."""
    if status is None:
        return
    known = {facet.name: {value.slug for value in facet.values} for facet in edition.facets}
    for page in sorted((status / "incidents").glob("*/index.html")):
        main = _main(page.read_text("utf-8"))
        title = _TITLE.search(main)
        if title is None:
            continue
        words = " ".join(unescape(_TAG.sub("", title[1])).split())
        day = _day(main)
        place = f"{INCIDENTS}{page.parent.name}/"
        yield Record(place, words, day, read_of(main), _values(known, main, day))


def _main(html: str) -> str:
    """Cut out what a page is about, marked as its text; nothing where it does not say."""
    begin = html.find(_MAIN)
    end = html.find(_END, begin)
    return f"{_MAIN} {MARK}{html[begin + len(_MAIN) : end]}{_END}" if 0 <= begin < end else ""


def _day(main: str) -> date | None:
    found = _DAY.search(main)
    return date.fromisoformat(found[1]) if found else None


def _values(
    known: Mapping[str, Container[str]], main: str, day: date | None
) -> dict[str, tuple[str, ...]]:
    """Give those values that postmortems have too, so that both are found together."""
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
