"""A postmortem with what is known of it before it meets the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.derive.library.milestones import milestones
from generator.derive.library.shelf import Shelf
from generator.model.content import Postmortem
from generator.model.edition import MilestoneRow
from generator.model.learning import Milestone, PostmortemStatus
from generator.model.public import PublicEvent


@dataclass(frozen=True, slots=True)
class Book:
    """A postmortem, its incidents, and what it takes from them where it says nothing itself."""

    written: Postmortem
    incidents: tuple[PublicEvent, ...]
    """Those that the status page knows, oldest first."""
    services: tuple[str, ...]
    severity: str | None
    milestones: tuple[MilestoneRow, ...]
    day: date | None
    """The day it is filed under: as written, else the day it started, else was published."""

    @property
    def id(self) -> str:
        """The postmortem's id."""
        return self.written.id

    @property
    def is_final(self) -> bool:
        """Whether it is final."""
        return self.written.status is PostmortemStatus.FINAL

    @property
    def age(self) -> tuple[date, str]:
        """Its place in time: those without a day count as the oldest."""
        return (self.day or date.min, self.id)

    def at(self, milestone: Milestone) -> MilestoneRow | None:
        """Pick one milestone."""
        return next((row for row in self.milestones if row.milestone is milestone), None)


def books(shelf: Shelf) -> tuple[Book, ...]:
    """Open all postmortems of a shelf, newest first."""
    opened = [_open(each, shelf) for each in shelf.postmortems]
    return tuple(sorted(opened, key=lambda book: book.age, reverse=True))


def _open(written: Postmortem, shelf: Shelf) -> Book:
    known = shelf.public.event
    incidents = sorted(
        {known[each].id: known[each] for each in written.incidents if each in known}.values(),
        key=lambda event: (event.started_at, event.id),
    )
    found = milestones(written, incidents)
    started = next((row.at for row in found if row.milestone is Milestone.STARTED), None)
    return Book(
        written=written,
        incidents=tuple(incidents),
        services=_services(written, incidents, shelf),
        severity=_severity(written, incidents, shelf),
        milestones=found,
        day=written.date or (shelf.day(started) if started else written.published),
    )


def _services(
    written: Postmortem, incidents: Sequence[PublicEvent], shelf: Shelf
) -> tuple[str, ...]:
    if written.services:
        return shelf.in_order(map(shelf.service, written.services))
    return shelf.in_order(e.component_id for event in incidents for e in event.effects)


def _severity(written: Postmortem, incidents: Sequence[PublicEvent], shelf: Shelf) -> str | None:
    if written.severity:
        return written.severity
    severities = list(shelf.site.severities)
    known = [event.severity for event in incidents if event.severity in severities]
    return min(
        (each for each in known if each),
        key=lambda each: (-shelf.site.severities[each].impact.rank, severities.index(each)),
        default=None,
    )
