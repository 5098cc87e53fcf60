"""Postmortems that somebody owes, and those that stand still.

Owed is one for each incident that is over, whose severity promises a postmortem, and to which none
is linked, not even a draft. What was written into the history long after the fact owes nothing. A
draft or review has stood for long when it is older than its severity promises, or than two weeks
where that promises nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from generator.derive.library.book import Book
from generator.derive.library.shelf import Shelf
from generator.model.edition import Owed, Stalled
from generator.model.learning import Milestone
from generator.model.public import PublicEvent

PATIENCE = timedelta(days=14)
_HOUR = timedelta(hours=1)


def owed(shelf: Shelf, opened: Iterable[Book]) -> tuple[Owed, ...]:
    """List what is owed now, the longest due first."""
    told = {incident.id for book in opened for incident in book.incidents}
    found = [_owed(event, due, shelf) for event, due in promised(shelf) if event.id not in told]
    return tuple(sorted(found, key=lambda each: (each.due, each.incident)))


def promised(shelf: Shelf) -> Iterator[tuple[PublicEvent, datetime]]:
    """List incidents that are over and deserve a postmortem, and until when."""
    due = {each.id: each.postmortem_due for each in shelf.public.severities}
    for event in shelf.public.incidents:
        within = due.get(event.severity or "")
        if event.ended_at is not None and within is not None and not event.backfilled:
            yield event, event.ended_at + within


def teams_of(event: PublicEvent, shelf: Shelf) -> tuple[str, ...]:
    """Name the teams whose components an event touches, each once."""
    components = shelf.site.components
    teams = (components[effect.component_id].team for effect in event.effects)
    return tuple(dict.fromkeys(team for team in teams if team))


def stalled(shelf: Shelf, opened: Sequence[Book]) -> tuple[Stalled, ...]:
    """List drafts and reviews that have stood for long, the longest first."""
    found = [
        Stalled(entry=book.id, status=book.written.status.value, days=age // timedelta(days=1))
        for book in opened
        if not book.is_final and (age := _stood(book, shelf)) is not None
        if age > _patience(book, shelf)
    ]
    return tuple(sorted(found, key=lambda each: (-each.days, each.entry)))


def _owed(event: PublicEvent, due: datetime, shelf: Shelf) -> Owed:
    ended = event.ended_at or event.started_at
    return Owed(
        incident=event.id,
        title=event.title,
        url=f"{shelf.public.url}/{event.path}",
        severity=event.severity or "",
        teams=teams_of(event, shelf),
        ended=ended,
        due=due,
        hours_since=(shelf.now - ended) // _HOUR,
        overdue=shelf.now > due,
    )


def _stood(book: Book, shelf: Shelf) -> timedelta | None:
    resolved = book.at(Milestone.RESOLVED)
    since = shelf.day(resolved.at) if resolved else book.day
    return shelf.today - since if since else None


def _patience(book: Book, shelf: Shelf) -> timedelta:
    severity = shelf.site.severities.get(book.severity or "")
    return (severity and severity.postmortem_due) or PATIENCE
