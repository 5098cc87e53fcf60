"""Postmortems as records, read from the pages that were built."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path

from generator.library.pages import places
from generator.library.search.record import Record
from generator.model.edition import Edition, Entry

_MARK = "data-pagefind-body"
_END = "</article>"
WHAT = "what"
POSTMORTEM, INCIDENT = "postmortem", "incident"


def postmortems(edition: Edition, folder: Path) -> Iterator[Record]:
    """Give every postmortem of an edition that was built into ``folder``."""
    values: dict[str, dict[str, tuple[str, ...]]] = {}
    for facet in edition.facets:
        for value in facet.values:
            for each in value.entries:
                slugs = values.setdefault(each, {WHAT: (POSTMORTEM,)})
                slugs[facet.name] = (*slugs.get(facet.name, ()), value.slug)
    for entry in edition.entries:
        place = places.within(entry.path)
        body = _body((folder / place / "index.html").read_text("utf-8"), entry)
        yield Record(
            place, entry.title, entry.day, body, values.get(entry.id, {WHAT: (POSTMORTEM,)})
        )


def _body(page: str, entry: Entry) -> str:
    """Cut out what a theme marks as the text; one without a mark gives title and summary."""
    mark = page.find(_MARK)
    if mark < 0:
        return f"<div {_MARK}><h1>{escape(entry.title)}</h1><p>{escape(entry.summary)}</p></div>"
    end = page.find(_END, mark)
    return page[page.rfind("<", 0, mark) : end if end > 0 else len(page)]
