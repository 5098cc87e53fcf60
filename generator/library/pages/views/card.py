"""A postmortem in a list: what, how bad, whose, when, and a sentence of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library.pages import places, strings, times
from generator.library.pages.plain import Shared
from generator.library.pages.views import label
from generator.library.pages.views.label import Label
from generator.model.edition import Edition, Entry
from generator.model.learning import Measure, PostmortemKind, PostmortemStatus

_MOST = 220


@dataclass(frozen=True)
class Card(Shared):
    """One line of a list, and the line below it."""

    title: str
    path: str
    severity: Label | None
    kind: Label | None
    status: Label | None
    """Where it is not final."""
    day: str | None
    date: str | None
    facts: tuple[str, ...]
    summary: str
    note: str | None = None
    """Why it stands in this list."""


def card(edition: Edition, entry: Entry, *, note: str | None = None, summary: bool = True) -> Card:
    """Show a postmortem in a list."""
    return Card(
        title=entry.title,
        path=places.within(entry.path),
        severity=label.severity(edition, entry.severity),
        kind=None if entry.kind is PostmortemKind.INCIDENT else label.kind(entry.kind),
        status=None if entry.status is PostmortemStatus.FINAL else label.status(entry.status),
        day=times.day(entry.day) if entry.day else None,
        date=entry.day.isoformat() if entry.day else None,
        facts=_facts(edition, entry),
        summary=shortened(entry.summary) if summary else "",
        note=note,
    )


def _facts(edition: Edition, entry: Entry) -> tuple[str, ...]:
    facts: list[str] = []
    if entry.team:
        facts.append(edition.teams.get(entry.team, entry.team))
    if entry.services:
        facts.append(", ".join(edition.services.get(each, each) for each in entry.services))
    facts.extend(
        f"{times.length(each.computed)} {strings.MEASURES[each.measure]}"
        for each in entry.durations
        if each.measure is Measure.RESOLVE and each.computed is not None
    )
    return tuple(facts)


def shortened(text: str, most: int = _MOST) -> str:
    """Cut a text at a word's end."""
    if len(text) <= most:
        return text
    head, space, _ = text[: most - 1].rpartition(" ")
    return f"{(head if space else text[: most - 1]).rstrip(' ,;:')}…"
