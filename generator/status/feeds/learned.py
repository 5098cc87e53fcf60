"""The item that tells of a published postmortem."""

from __future__ import annotations

from generator.model.public import PublicEvent, PublicPostmortem, PublicSite
from generator.status.address import absolute, tag
from generator.status.feeds.html import paragraph, whole
from generator.status.words import Words
from generator.syndication.characters import one_line
from generator.syndication.item import Item, Label


def postmortem_item(
    site: PublicSite, words: Words, event: PublicEvent, postmortem: PublicPostmortem
) -> Item:
    """An item whose id is the postmortem's own: events that share one share its item."""
    name = postmortem.path.strip("/").rpartition("/")[2]
    label = words.gettext("Postmortem")
    text = words.gettext("What we learned from “%(title)s”.", title=event.title)
    return Item(
        id=tag(site, f"postmortem/{name}"),
        title=one_line(f"[{label}] {postmortem.title}"),
        url=absolute(site, postmortem.path),
        html=whole(words, [paragraph(text)]),
        paragraphs=(text,),
        published=postmortem.published_at,
        updated=postmortem.published_at,
        labels=(Label("postmortem", label),),
    )
