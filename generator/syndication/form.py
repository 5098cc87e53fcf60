"""The form of an Atom feed (RFC 4287): feedgen writes it once, with blanks where text will stand.

An archive has a feed for each of its events, and feedgen builds one more slowly than a page is
printed. So it is asked once how a feed looks, and ten thousand feeds are filled in.

feedgen's traps are in here alone: it takes the clock where nobody gives a date, prepends
entries, and lets a later call undo an earlier one. So each date is given, the entry is appended,
and nothing is said twice.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

MEDIA_TYPE = "application/atom+xml"
_DATES = {
    "feed_updated": datetime(1971, 1, 1, tzinfo=UTC),
    "published": datetime(1972, 1, 1, tzinfo=UTC),
    "updated": datetime(1973, 1, 1, tzinfo=UTC),
}
"""Stand for the dates, which feedgen does not take as text."""


class Form(NamedTuple):
    """Parts of a feed as format strings: before its entries, one entry, its category, the end."""

    head: str
    entry: str
    category: str
    tail: str


@cache
def form(*, with_logo: bool) -> Form:
    """Ask feedgen for the form of our feeds."""
    text = _written(with_logo=with_logo)
    head, entry, tail = _parted(text, "<entry>", "</entry>")
    before, category, after = _parted(entry, "<category", "/>")
    return Form(head, f"{before}{{categories}}{after}", category, tail)


def _written(*, with_logo: bool) -> str:
    feed = FeedGenerator()
    feed.id("{feed_id}")
    feed.title("{feed_title}")
    feed.subtitle("{description}")
    feed.updated(_DATES["feed_updated"])
    feed.author(name="{publisher}", uri="{publisher_home}")
    feed.link(href="{address}", rel="self", type=MEDIA_TYPE)
    feed.link(href="{home}", rel="alternate", type="text/html")
    feed.language("{language}")
    feed.generator("Statusbook")
    if with_logo:
        feed.logo("{logo}")
    feed.add_entry(_entry(), order="append")
    text = str(feed.atom_str().decode("utf-8"))
    for name, date in _DATES.items():
        text = text.replace(date.isoformat(), f"{{{name}}}")
    return text


def _entry() -> FeedEntry:
    entry = FeedEntry()
    entry.id("{id}")
    entry.title("{title}")
    entry.link(href="{url}", rel="alternate", type="text/html")
    entry.published(_DATES["published"])
    entry.updated(_DATES["updated"])
    entry.content("{html}", type="html")
    entry.category(term="{term}", label="{word}")
    return entry


def _parted(text: str, begin: str, end: str) -> tuple[str, str, str]:
    start = text.index(begin)
    stop = text.index(end, start) + len(end)
    return text[:start], text[start:stop], text[stop:]
