"""What people read: one update as a subject, a text, HTML and a line for a text message.

Everything comes from the public projection. Impact comes first: what is affected, how it stands,
then what was said. The words around it are those of the feeds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.public import PublicSite
from generator.model.vocabulary import EventKind, Impact
from generator.notify.news import News
from generator.status.address import absolute, anchor
from generator.status.feeds.footnotes import footnotes
from generator.status.feeds.html import paragraph
from generator.status.feeds.updates import message_html, message_text
from generator.status.words import Words
from generator.syndication.characters import clean, one_line

NAMED = 2
"""So many components stand in a subject; of more, the others are counted."""
_DASH, _DOT = "\N{EN DASH}", "\N{MIDDLE DOT}"
_WITHIN = re.compile(r"(?<!>)\n(?!<)")
_TYPOGRAPHY = {
    ord("\N{EN DASH}"): "-",
    ord("\N{EM DASH}"): "-",
    ord("\N{HORIZONTAL ELLIPSIS}"): "...",
    ord("\N{LEFT DOUBLE QUOTATION MARK}"): '"',
    ord("\N{RIGHT DOUBLE QUOTATION MARK}"): '"',
    ord("\N{RIGHT SINGLE QUOTATION MARK}"): "'",
}
Fact = str | bool | None | Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Message:
    """One update in one language. ``html`` is a sanitised fragment, everything else plain text."""

    subject: str
    text: str
    html: str
    short: str
    """One line in characters that text messages carry cheaply, without its link."""
    links: tuple[str, ...]
    """The update, its event, the site: from the exact address to the shortest."""
    weight: str
    """``failure``, ``warning``, ``success`` or ``info``, as chat services colour messages."""
    language: str
    direction: str
    facts: Mapping[str, Fact | list[Mapping[str, str | None]]]
    """The same for programs."""


def compose(site: PublicSite, news: News, language: str) -> Message:
    """Write the message of one update."""
    words = Words.of(language, site.time_zone)
    subject = _subject(site, words, news)
    links = (
        anchor(site, news.event, news.update),
        absolute(site, news.event.path),
        absolute(site, ""),
    )
    notes = footnotes(words, news.update, news.touched)
    signed = f"{words.stage(news.update.stage)} {_DOT} {words.moment(news.update.at)}"
    said = message_text(words, news.update).strip()
    blocks = [message_html(words, news.update), *map(paragraph, notes), paragraph(signed)]
    return Message(
        subject=subject,
        text=clean("\n\n".join([said, *_together(notes), f"{signed}\n{links[0]}"])),
        html=_unwrapped(clean("\n".join(blocks))),
        short=_plain(f"{one_line(site.name)}: {subject}" if news.touched else subject),
        links=links,
        weight=_weight(news),
        language=words.language,
        direction=words.direction,
        facts=_facts(site, news),
    )


def _unwrapped(html: str) -> str:
    """Without the author's line ends within a paragraph, which chat services would show."""
    return html if "<pre" in html else _WITHIN.sub(" ", html)


def _together(notes: tuple[str, ...]) -> tuple[str, ...]:
    return ("\n".join(notes),) if notes else ()


def _subject(site: PublicSite, words: Words, news: News) -> str:
    """Checkout: investigating, a dash, and the title."""
    names = [one_line(change.name) for change in news.touched]
    whom = words.list(names[:NAMED]) if len(names) <= NAMED else _counted(names)
    title = one_line(news.event.title) or news.event.id
    return f"{whom or one_line(site.name)}: {_inside(words, news)} {_DASH} {title}"


def _counted(names: list[str]) -> str:
    return f"{', '.join(names[:NAMED])} +{len(names) - NAMED}"


def _inside(words: Words, news: News) -> str:
    """The stage's name within a line; nouns of German keep their capital."""
    name = one_line(words.stage(news.update.stage))
    return name if words.language == "de" else name[:1].lower() + name[1:]


def _plain(text: str) -> str:
    """Marks of typography as the alphabet of text messages has them: others double the price."""
    return text.translate(_TYPOGRAPHY)


def _weight(news: News) -> str:
    if news.update.stage.ends:
        return "success"
    if news.event.kind is not EventKind.INCIDENT:
        return "info"
    return "failure" if news.event.impact.rank >= Impact.MAJOR.rank else "warning"


def _facts(site: PublicSite, news: News) -> Mapping[str, Fact | list[Mapping[str, str | None]]]:
    event, update = news.event, news.update
    promise = update.next_update_at
    return {
        "id": update.tag,
        "url": anchor(site, event, update),
        "site": {"name": site.name, "url": absolute(site, "")},
        "event": {
            "id": event.id,
            "kind": event.kind.value,
            "title": event.title,
            "severity": event.severity,
            "impact": event.impact.value,
            "url": absolute(site, event.path),
            "started_at": event.started_at.isoformat(),
        },
        "update": {
            "id": update.id,
            "status": update.stage.value,
            "at": update.at.isoformat(),
            "text": update.text,
            "html": update.html,
            "next_update_at": promise.isoformat() if promise else None,
        },
        "components": [
            {"id": one.component_id, "name": one.name, "old": one.old.value, "new": one.new.value}
            for one in news.touched
        ],
    }
