"""Postmortems as records, read from the pages that were built."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from generator.cache import recalled
from generator.library.pages import places
from generator.library.search.record import Record
from generator.library.search.unread import behind, read_of
from generator.model.edition import Edition, Entry

MARK = "data-pagefind-body"
"""Says that an element is the text of its page."""
WHAT = "what"
POSTMORTEM, INCIDENT = "postmortem", "incident"

Read = Callable[[str], bytes]
"""Gives a page of a built library by its path below the library's root."""


def postmortems(edition: Edition, read: Read) -> Iterator[Record]:
    """Give every postmortem of an edition whose pages are ``read``."""
    values: dict[str, dict[str, tuple[str, ...]]] = {}
    for facet in edition.facets:
        for value in facet.values:
            for each in value.entries:
                slugs = values.setdefault(each, {WHAT: (POSTMORTEM,)})
                slugs[facet.name] = (*slugs.get(facet.name, ()), value.slug)
    for entry in edition.entries:
        place = places.within(entry.path)
        told = values.get(entry.id, {WHAT: (POSTMORTEM,)})
        yield Record(place, entry.title, entry.day, _body(read(f"{place}index.html"), entry), told)


def _body(page: bytes, entry: Entry) -> str:
    """Cut out what a theme marks as the text; one without a mark gives title and summary."""
    if MARK.encode() not in page:
        return f"<div {MARK}><h1>{escape(entry.title)}</h1><p>{escape(entry.summary)}</p></div>"
    return recalled("search-text", (page,), lambda: _marked(page.decode()))


def _marked(page: str) -> str:
    begin = page.rfind("<", 0, page.find(MARK))
    end = behind(page, begin)  # what follows it changes with other postmortems
    return read_of(page[begin:end])
