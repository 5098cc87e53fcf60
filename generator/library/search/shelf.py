"""Postmortems as records, read from the pages that were built."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape

from generator.library.pages import places
from generator.library.search.record import Record
from generator.model.edition import Edition, Entry

_MARK = "data-pagefind-body"
_NAME = re.compile(r"<([a-z]+)")
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
        body = _body(read(f"{place}index.html").decode(), entry)
        yield Record(
            place, entry.title, entry.day, body, values.get(entry.id, {WHAT: (POSTMORTEM,)})
        )


def _body(page: str, entry: Entry) -> str:
    """Cut out what a theme marks as the text; one without a mark gives title and summary."""
    mark = page.find(_MARK)
    if mark < 0:
        return f"<div {_MARK}><h1>{escape(entry.title)}</h1><p>{escape(entry.summary)}</p></div>"
    begin = page.rfind("<", 0, mark)
    return page[begin : _end(page, begin)]


def _end(page: str, begin: int) -> int:
    """Find where an element ends; what follows it changes with other postmortems."""
    name = _NAME.match(page, begin)
    depth = 0
    for found in re.finditer(rf"<(/?){name[1]}\b[^>]*>", page[begin:]) if name else ():
        depth += -1 if found[1] else 1
        if depth == 0:
            return begin + found.end()
    return len(page)
