"""How things stand: what is open and due, which maintenance comes, what is still owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.derive import public_site
from generator.derive.library.actions import action_rows
from generator.derive.library.book import books
from generator.derive.library.owed import owed
from generator.derive.library.shelf import Shelf
from generator.model.content import Content
from generator.model.edition import ActionRow, Owed
from generator.model.learning import ActionState, Audience
from generator.model.public import PublicEvent, PublicSite
from generator.model.vocabulary import EventKind


@dataclass(frozen=True, slots=True)
class Open:
    """Something that goes on, and by when the next word on it is expected.

    ``promised`` tells that an update said so; else ``due`` is what the severity promises, and
    ``None`` where nothing does.
    """

    event: PublicEvent
    due: datetime | None
    promised: bool

    def late(self, now: datetime) -> bool:
        """Whether the next word should have been said."""
        return self.due is not None and self.due < now


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that somebody on duty asks, at one moment."""

    name: str
    now: datetime
    incidents: tuple[Open, ...]
    """Those that were to be heard of first come first."""
    running: tuple[Open, ...]
    coming: tuple[PublicEvent, ...]
    """The next one first."""
    notices: tuple[PublicEvent, ...]
    owed: tuple[Owed, ...]
    """Postmortems that are owed, the longest due first."""
    actions: tuple[ActionRow, ...]
    """Action items past their deadline, the longest first."""
    pending: int
    """How many action items were agreed on and are not done yet."""

    @property
    def is_late(self) -> bool:
        """Whether customers wait for a word that was promised."""
        return any(each.late(self.now) for each in (*self.incidents, *self.running))


def standing(content: Content, now: datetime) -> Standing:
    """Derive how things stand at a moment."""
    site = public_site(content, now)
    shelf = Shelf.of(content, site, now, Audience.INTERNAL)
    opened = books(shelf)
    rows = [each for each in action_rows(shelf, opened) if each.state is ActionState.OPEN]
    late = [each for each in rows if each.overdue_days]
    return Standing(
        name=site.name,
        now=now,
        incidents=_open(site, EventKind.INCIDENT),
        running=_open(site, EventKind.MAINTENANCE),
        coming=tuple(reversed([each for each in site.maintenances if each.upcoming])),
        notices=tuple(each for each in site.notices if each.open),
        owed=owed(shelf, opened),
        actions=tuple(sorted(late, key=lambda each: (-each.overdue_days, each.key))),
        pending=len(rows),
    )


def _open(site: PublicSite, kind: EventKind) -> tuple[Open, ...]:
    every = {each.id: each.update_every for each in site.severities}
    found = [_one(each, every.get(each.severity or "")) for each in site.events if each.open]
    chosen = [each for each in found if each.event.kind is kind]
    return tuple(sorted(chosen, key=lambda each: (each.due is None, each.due, each.event.id)))


def _one(event: PublicEvent, every: timedelta | None) -> Open:
    if event.next_update_at:
        return Open(event, event.next_update_at, promised=True)
    due = event.updated_at + every if every and event.kind is EventKind.INCIDENT else None
    return Open(event, due, promised=False)
