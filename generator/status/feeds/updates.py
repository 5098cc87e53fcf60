"""One item an update: readers notice each of them once, and a mended typo never again."""

from __future__ import annotations

from generator.model.public import PublicChange, PublicEvent, PublicSite, PublicUpdate
from generator.status.address import anchor
from generator.status.affected import affected
from generator.status.feeds.footnotes import footnotes
from generator.status.feeds.html import paragraph, whole
from generator.status.step_words import step_words
from generator.status.words import Words
from generator.syndication.characters import one_line
from generator.syndication.item import Item, Label


def update_items(site: PublicSite, words: Words, event: PublicEvent) -> tuple[Item, ...]:
    """An item for each update of an event, newest first, whether feeds announce it or not."""
    return tuple(
        _item(site, words, event, update, touched)
        for update, touched in zip(event.updates, affected(event), strict=True)
    )


def _item(
    site: PublicSite,
    words: Words,
    event: PublicEvent,
    update: PublicUpdate,
    touched: tuple[PublicChange, ...],
) -> Item:
    notes = footnotes(words, update, touched)
    return Item(
        id=update.tag,
        title=one_line(words.title(update.stage, event.title)),
        url=anchor(site, event, update),
        html=whole(words, [message_html(words, update), *map(paragraph, notes)]),
        paragraphs=(message_text(words, update), *notes),
        published=update.at,
        updated=update.at,
        labels=_labels(words, update, touched),
    )


def message_html(words: Words, update: PublicUpdate) -> str:
    """What was said; a step that a maintenance took by itself gets the interface's words."""
    if update.automatic and not update.html:
        return paragraph(step_words(words, update.stage))
    return update.html


def message_text(words: Words, update: PublicUpdate) -> str:
    """The same as plain text."""
    if update.automatic and not update.text:
        return step_words(words, update.stage)
    return update.text


def _labels(
    words: Words, update: PublicUpdate, touched: tuple[PublicChange, ...]
) -> tuple[Label, ...]:
    stage = Label(update.stage.value, one_line(words.stage(update.stage)))
    components = (Label(one.component_id, one_line(one.name)) for one in touched)
    return (stage, *(label for label in components if label.word))
