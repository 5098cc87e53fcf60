"""A channel as an Atom feed (RFC 4287), written by feedgen around its traps.

feedgen takes the clock where nobody gives a date, prepends entries, and lets a later call undo
an earlier one: so each date is given, each entry appended, and nothing is said twice.
"""

from __future__ import annotations

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from generator.status.feeds.item import Channel, Item, Publisher

MEDIA_TYPE = "application/atom+xml"


def atom(publisher: Publisher, channel: Channel, address: str) -> bytes:
    """The bytes of the feed that is published at ``address``."""
    feed = FeedGenerator()
    feed.id(channel.id)
    feed.title(channel.title)
    feed.subtitle(channel.description)
    feed.updated(channel.updated)
    feed.author(name=publisher.name, uri=publisher.home)
    feed.link(href=address, rel="self", type=MEDIA_TYPE)
    feed.link(href=channel.home, rel="alternate", type="text/html")
    feed.language(publisher.language)
    feed.generator("Statusbook")
    if publisher.icon:
        feed.icon(publisher.icon)
    if publisher.logo:
        feed.logo(publisher.logo)
    for item in channel.items:
        feed.add_entry(_entry(item), order="append")
    return bytes(feed.atom_str())


def _entry(item: Item) -> FeedEntry:
    entry = FeedEntry()
    entry.id(item.id)
    entry.title(item.title)
    entry.link(href=item.url, rel="alternate", type="text/html")
    entry.published(item.published)
    entry.updated(item.updated)
    entry.content(item.html, type="html")
    entry.category([{"term": label.term, "label": label.word} for label in item.labels])
    return entry
