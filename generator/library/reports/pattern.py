"""The page of one pattern: each time that it was, and what was meant to end it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library.pages import places, strings
from generator.library.pages.views.card import Card
from generator.library.pages.views.desk import Desk
from generator.library.pages.views.link import Link
from generator.library.pages.views.todo import Line
from generator.library.reports import labels
from generator.library.reports.standing import is_waiting, urgency
from generator.library.reports.telling import how_often, since, what_became
from generator.model.edition import Pattern

_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Again:
    """The page of one pattern."""

    back: Link
    sentence: str
    actions: str
    waiting: tuple[Line, ...]
    waiting_more: int
    cards: tuple[Card, ...]
    others: int
    all: Link | None


def again(desk: Desk, pattern: Pattern) -> Again:
    """Show one pattern."""
    edition = desk.edition
    rows = [edition.action[key] for key in pattern.actions]
    waiting = sorted((row for row in rows if is_waiting(row)), key=urgency)
    entries = [edition.entry[each] for each in reversed(pattern.entries)]
    facet = pattern.facet in strings.FACETS
    return Again(
        back=Link(labels.ALL_PATTERNS, places.PATTERNS),
        sentence=f"{how_often(pattern)} {since(edition, pattern)}".strip(),
        actions=what_became(edition, pattern),
        waiting=desk.lines(waiting[:_SHOWN]),
        waiting_more=max(0, len(waiting) - _SHOWN),
        cards=tuple(map(desk.card, entries[:_SHOWN])),
        others=max(0, len(entries) - _SHOWN),
        all=Link(labels.ALL_OF_THEM, places.value(pattern.facet, pattern.slug)) if facet else None,
    )
