"""A channel as an RSS 2.0 feed, written by feedgen around its traps.

The last link of a feedgen channel becomes its ``<link>``; so the feed's own address comes first.
"""

from __future__ import annotations

import re

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from generator.syndication.item import Channel, Item, Publisher

MEDIA_TYPE = "application/rss+xml"
MINUTES_TO_LIVE = 5
PICTURES = (".png", ".gif", ".jpg", ".jpeg")
"""What RSS takes for a picture of the channel."""
_TITLE = re.compile(rb"<title>[^<]*</title>")


def rss(publisher: Publisher, channel: Channel, address: str) -> bytes:
    """The bytes of the feed that is published at ``address``."""
    feed = FeedGenerator()
    feed.title(channel.title)
    feed.description(channel.description)
    feed.updated(channel.updated)
    feed.link(href=address, rel="self", type=MEDIA_TYPE)
    feed.link(href=channel.home, rel="alternate", type="text/html")
    feed.language(publisher.language)
    feed.ttl(MINUTES_TO_LIVE)
    feed.generator("Statusbook")
    if publisher.logo and publisher.logo.lower().endswith(PICTURES):
        feed.image(url=publisher.logo, title=channel.title, link=channel.home)
    for item in channel.items:
        feed.add_entry(_entry(item), order="append")
    return _TITLE.sub(_plainly, feed.rss_str())


def _entry(item: Item) -> FeedEntry:
    entry = FeedEntry()
    entry.guid(item.id, permalink=False)
    entry.title(item.title)
    entry.link(href=item.url, rel="alternate")
    entry.published(item.published)
    entry.content(item.html, type="html")
    entry.category([{"term": label.term, "label": label.word} for label in item.labels])
    return entry


def _plainly(title: re.Match[bytes]) -> bytes:
    """The same title to an XML reader; readers that take titles for HTML see text in it too."""
    return title[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")
