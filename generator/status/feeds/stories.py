"""One item an event, rewritten in place: what bots expect that poll a Statuspage by id."""

from __future__ import annotations

from datetime import datetime
from html import escape

from generator.model.public import PublicEvent, PublicSite, PublicUpdate
from generator.status.address import absolute, tag
from generator.status.affected import affected
from generator.status.feeds.footnotes import footnotes
from generator.status.feeds.html import paragraph, whole
from generator.status.feeds.newest import newest_of
from generator.status.feeds.updates import message_html, message_text
from generator.status.words import Words
from generator.syndication.characters import one_line
from generator.syndication.item import Item, Label


def story_items(site: PublicSite, words: Words) -> tuple[Item, ...]:
    """The events of which there was news last, in the order of their announcement.

    So an event leaves the feed neither while it goes on nor before its end was told, however
    many others were announced meanwhile.
    """
    volumes = ((volume.updated_at, volume) for volume in site.volumes)
    kept = newest_of(site.near, volumes, site.history_items, _updated)
    kept.sort(key=lambda one: (one.announced_at, one.id), reverse=True)
    return tuple(_story(site, words, event) for event in kept)


def _updated(event: PublicEvent) -> datetime | None:
    return event.updated_at if event.is_announced else None


def _story(site: PublicSite, words: Words, event: PublicEvent) -> Item:
    notes = footnotes(words, event.latest, affected(event)[0])
    said = (_html(words, update) for update in event.updates)
    return Item(
        id=tag(site, f"incident/{event.id}"),
        title=one_line(event.title) or event.id,
        url=absolute(site, event.path),
        html=whole(words, [*said, *map(paragraph, notes)]),
        paragraphs=(*(_text(words, update) for update in event.updates), *notes),
        published=event.announced_at,
        updated=event.updated_at,
        labels=(Label(event.stage.value, one_line(words.stage(event.stage))),),
    )


def _html(words: Words, update: PublicUpdate) -> str:
    moment, stage = (escape(word) for word in _heading(words, update))
    heading = f"<p><small>{moment}</small><br><strong>{stage}</strong></p>"
    return f"{heading}\n{message_html(words, update)}"


def _text(words: Words, update: PublicUpdate) -> str:
    moment, stage = _heading(words, update)
    return f"{moment}\n{stage}\n{message_text(words, update)}"


def _heading(words: Words, update: PublicUpdate) -> tuple[str, str]:
    return words.moment(update.at), words.stage(update.stage)
