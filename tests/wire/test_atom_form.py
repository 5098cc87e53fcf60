"""A form that is filled in is, byte for byte, the feed that feedgen would have written."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from feedgen.feed import FeedGenerator
from hypothesis import given, settings
from hypothesis import strategies as some

from generator.syndication.atom import atom
from generator.syndication.characters import clean, one_line
from generator.syndication.item import Channel, Item, Label, Publisher
from tests.wire.support import NOW, URL

ADDRESS = f"{URL}/feed.atom"
any_text = some.text(some.characters(codec=None), max_size=40) | some.sampled_from(
    ["{title}", "{0}", "{{", "%s", "<entry>", '"quoted" & <b>', "'", "\t", "]]>", "&#x26;"]
)
lines = any_text.map(one_line).filter(bool)
texts = any_text.map(clean).filter(bool)
moments = some.integers(0, 10**6).map(lambda seconds: NOW - timedelta(seconds=seconds))
labels = some.builds(Label, term=lines, word=lines)
items = some.builds(
    Item,
    id=lines,
    title=lines,
    url=lines,
    html=texts,
    paragraphs=some.just(()),
    published=moments,
    updated=moments,
    labels=some.lists(labels, max_size=3).map(tuple),
)
channels = some.builds(
    Channel,
    stem=some.just("feed"),
    id=lines,
    title=lines,
    description=texts,
    home=lines,
    items=some.lists(items, max_size=3).map(tuple),
    beginning=moments,
)
publishers = some.builds(
    Publisher, name=lines, home=lines, language=some.just("en"), logo=some.none() | lines
)


def written_by_feedgen(publisher: Publisher, channel: Channel) -> bytes:
    """The straight way: every call of feedgen's in the order that its traps leave."""
    feed: Any = FeedGenerator()
    feed.id(channel.id)
    feed.title(channel.title)
    feed.subtitle(channel.description)
    feed.updated(channel.updated)
    feed.author(name=publisher.name, uri=publisher.home)
    feed.link(href=ADDRESS, rel="self", type="application/atom+xml")
    feed.link(href=channel.home, rel="alternate", type="text/html")
    feed.language(publisher.language)
    feed.generator("Statusbook")
    if publisher.logo is not None:
        feed.logo(publisher.logo)
    for item in channel.items:
        entry = feed.add_entry(order="append")
        entry.id(item.id)
        entry.title(item.title)
        entry.link(href=item.url, rel="alternate", type="text/html")
        entry.published(item.published)
        entry.updated(item.updated)
        entry.content(item.html, type="html")
        for label in item.labels:
            entry.category(term=label.term, label=label.word)
    return bytes(feed.atom_str())


@given(publisher=publishers, channel=channels)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_filled_form_is_what_feedgen_writes(publisher: Publisher, channel: Channel) -> None:
    assert atom(publisher, channel, ADDRESS) == written_by_feedgen(publisher, channel)


def test_an_empty_channel_has_no_entry() -> None:
    publisher = Publisher(name="Nimbus", home=f"{URL}/", language="en", logo=None)
    channel = Channel("feed", "tag:x", "Nimbus", "All", f"{URL}/", (), NOW)
    filled = atom(publisher, channel, ADDRESS)
    assert b"<entry>" not in filled
    assert filled == written_by_feedgen(publisher, channel)
    assert filled != atom(replace(publisher, logo=f"{URL}/logo.svg"), channel, ADDRESS)
