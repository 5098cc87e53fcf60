"""A channel as an Atom feed: the form that feedgen wrote, filled in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.syndication.form import Form, form
from generator.syndication.item import Channel, Label, Publisher


def atom(publisher: Publisher, channel: Channel, address: str) -> bytes:
    """The bytes of the feed that is published at ``address``."""
    blank = form(with_logo=publisher.logo is not None)
    head = blank.head.format(
        feed_id=_escaped(channel.id),
        feed_title=_escaped(channel.title),
        description=_escaped(channel.description),
        feed_updated=channel.updated.isoformat(),
        publisher=_escaped(publisher.name),
        publisher_home=_escaped(publisher.home),
        address=_attribute(address),
        home=_attribute(channel.home),
        language=_attribute(publisher.language),
        logo=_escaped(publisher.logo or ""),
    )
    return "".join((head, *_entries(blank, channel), blank.tail)).encode()


def _entries(blank: Form, channel: Channel) -> Iterator[str]:
    for item in channel.items:
        published = item.published.isoformat()
        at_once = item.updated is item.published
        yield blank.entry.format(
            id=_escaped(item.id),
            title=_escaped(item.title),
            url=_attribute(item.url),
            published=published,
            updated=published if at_once else item.updated.isoformat(),
            html=_escaped(item.html),
            categories="".join(_category(blank.category, label) for label in item.labels),
        )


@lru_cache(maxsize=1024)
def _category(blank: str, label: Label) -> str:
    """The same few stages and components stand in every feed."""
    return blank.format(term=_attribute(label.term), word=_attribute(label.word))


def _escaped(text: str) -> str:
    """Clean text, as feedgen writes it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")
