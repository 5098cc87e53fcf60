"""Which feeds an edition has, and where they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from generator.library.feeds.items import postmortem_items, review_items
from generator.library.page import ROOT
from generator.model.edition import Edition
from generator.output import OutputFile
from generator.syndication.apart import apart
from generator.syndication.characters import one_line
from generator.syndication.item import Channel, Item, Publisher
from generator.syndication.publish import feed_files

MOST = 100
"""Items in a feed: older ones were announced long ago."""


def render(edition: Edition) -> Iterator[OutputFile]:
    """Write the feeds of the library, of each value of each facet, and of the reviews."""
    publisher = Publisher(one_line(edition.name) or edition.base, f"{edition.base}/", "en", None)
    items = postmortem_items(edition)
    rank = {entry: place for place, entry in enumerate(items)}
    yield from _whole(edition, publisher, tuple(items.values()))
    for facet in edition.facets:
        for value in facet.values:
            told_here = sorted(items.keys() & set(value.entries), key=rank.__getitem__)
            some = [items[each] for each in told_here[:MOST]]
            told = f"{edition.name}: postmortems, {facet.name} {value.label}"
            place = f"browse/{facet.name}/{value.slug}/"
            channel = _channel(edition, place, told, some)
            yield from feed_files(publisher, channel, edition.base, ("atom",))
    if edition.reviews:
        told = f"{edition.name}: monthly reviews"
        channel = _channel(edition, "review/", told, review_items(edition))
        yield from feed_files(publisher, channel, edition.base, ("rss", "atom", "json"))


def _whole(edition: Edition, publisher: Publisher, items: Sequence[Item]) -> Iterator[OutputFile]:
    channel = _channel(edition, "", f"{edition.name}: postmortems", items)
    yield from feed_files(publisher, channel, edition.base, ("rss", "atom", "json"))


def _channel(edition: Edition, place: str, title: str, items: Sequence[Item]) -> Channel:
    return Channel(
        stem=f"{ROOT}{place}feed",
        id=f"tag:{edition.feed_authority}:feed/{ROOT}{place}".rstrip("/"),
        title=one_line(title),
        description="What was learned from incidents, as it becomes final.",
        home=f"{edition.base}/{ROOT}{place}",
        items=apart(items[:MOST]),
        beginning=datetime.fromtimestamp(0, UTC),
    )
