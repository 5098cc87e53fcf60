"""Postmortems that somebody owes, with the clock; and drafts and reviews that stand still."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from generator.derive.zone import hour_of
from generator.library.pages import times
from generator.library.pages.views import label
from generator.library.pages.views.card import Card, card
from generator.library.pages.views.label import Label
from generator.library.reports import labels, sentences
from generator.model.edition import Edition, Owed

_FRESH = 24
_FADING = 48
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Debt:
    """An incident without its postmortem. ``clock`` is the first thing to read."""

    clock: Label
    title: str
    url: str
    severity: Label | None
    teams: str
    ended: str
    due: str
    machine: str
    since: str
    file: str
    front: str
    """A beginning of the file to write."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Debts of one age; ``note`` says what that means."""

    anchor: str
    title: str
    note: str
    debts: tuple[Debt, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What stands on the page."""

    sentence: str
    batches: tuple[Batch, ...]
    stalled: tuple[Card, ...]
    stalled_sentence: str


def ledger(edition: Edition) -> Ledger:
    """Show all that is owed."""
    return Ledger(
        sentence=_sentence(edition),
        batches=tuple(_batches(edition)),
        stalled=tuple(_stalled(edition)),
        stalled_sentence=sentences.stalled(len(edition.stalled)),
    )


def _sentence(edition: Edition) -> str:
    late = sum(each.overdue for each in edition.owed)
    return sentences.owed(len(edition.owed), late)


def _batches(edition: Edition) -> Iterator[Batch]:
    for slug, title, note in labels.OWED_BATCHES:
        debts = tuple(_debt(edition, each) for each in edition.owed if _slug(edition, each) == slug)
        if debts:
            yield Batch(slug, title, note, debts)


def _slug(edition: Edition, owed: Owed) -> str:
    if owed.overdue:
        return "late"
    since = hour_of(edition.now) - owed.ended
    if since < _FRESH * _HOUR:
        return "fresh"
    return "fading" if since < _FADING * _HOUR else "due"


def _debt(edition: Edition, owed: Owed) -> Debt:
    team = owed.teams[0] if owed.teams else "team"
    return Debt(
        clock=_clock(edition, owed),
        title=owed.title,
        url=owed.url,
        severity=label.severity(edition, owed.severity),
        teams=", ".join(edition.teams.get(each, each) for each in owed.teams),
        ended=times.moment(owed.ended),
        due=times.moment(owed.due),
        machine=times.machine(owed.due),
        since=times.hours(hour_of(edition.now) - owed.ended),
        file=f"content/postmortems/{team}/{owed.incident}.md",
        front=f"---\ntitle: …\nincidents: [{owed.incident}]\nstatus: draft\n---\n\n## Summary\n",
    )


def _clock(edition: Edition, owed: Owed) -> Label:
    began = hour_of(edition.now)
    left = owed.due - began
    if owed.overdue:
        late = sentences.late(times.hours(began - owed.due))
        return Label("degraded_performance", late, "partial_outage")
    tone = "degraded_performance" if left < _FADING * _HOUR else "under_maintenance"
    return Label("clock", sentences.left(times.hours(left)), tone)


def _stalled(edition: Edition) -> Iterator[Card]:
    for each in edition.stalled:
        note = sentences.begun(each.days)
        yield card(edition, edition.entry[each.entry], note=note, summary=False)
