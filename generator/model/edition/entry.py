"""A postmortem as an edition shows it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from generator.model.frozen import Frozen
from generator.model.history import History
from generator.model.learning import (
    Measure,
    Milestone,
    MilestoneSource,
    PostmortemKind,
    PostmortemStatus,
    SectionKind,
    Visibility,
)


class MilestoneRow(Frozen):
    """A milestone and where it was found."""

    milestone: Milestone
    at: datetime
    source: MilestoneSource


class Duration(Frozen):
    """A duration as computed from milestones, and as the author stated it where he did."""

    measure: Measure
    computed: timedelta | None
    stated: timedelta | None


class LinkedIncident(Frozen):
    """An incident of the status page; ``url`` is absolute."""

    id: str
    title: str
    url: str
    started: datetime
    ended: datetime | None
    severity: str | None


class TimelineRow(Frozen):
    """A line of the timeline that has a time."""

    at: datetime
    until: datetime | None
    approximate: bool
    text: str
    marks: Milestone | None


class EntrySection(Frozen):
    """A section to print; ``markdown`` has no heading and is not yet sanitised."""

    kind: SectionKind | None
    heading: str
    level: int
    anchor: str
    markdown: str
    empty: bool


class Sibling(Frozen):
    """A postmortem that tells of something alike, and why one thinks so."""

    id: str
    score: float
    """0 to 1; 1 for a link that an author made."""
    linked: bool
    reasons: tuple[str, ...]
    """Words and facets they share, most telling first."""


class EntryPicture(Frozen):
    """A picture that a page shows: its address in the text, and the file beside the page."""

    address: str
    file: str
    width: int
    height: int
    data: bytes


class Entry(Frozen):
    """A postmortem with all that can be computed of it."""

    id: str
    title: str
    path: str
    """``postmortems/<team>/<id>/`` in the internal edition, ``postmortems/<id>/`` in the public."""
    kind: PostmortemKind
    status: PostmortemStatus
    visibility: Visibility
    day: date | None
    team: str | None
    """Id of the team; ``None`` in the public edition."""
    services: tuple[str, ...]
    severity: str | None
    trigger: str | None
    causes: tuple[str, ...]
    tags: tuple[str, ...]
    summary: str
    """Plain text, the first paragraph of the summary."""
    incidents: tuple[LinkedIncident, ...]
    milestones: tuple[MilestoneRow, ...]
    durations: tuple[Duration, ...]
    sections: tuple[EntrySection, ...]
    timeline: tuple[TimelineRow, ...]
    roles: tuple[tuple[str, str], ...]
    authors: tuple[str, ...]
    runbooks: tuple[tuple[str, str], ...]
    """Label and address."""
    pictures: tuple[EntryPicture, ...] = ()
    """Each address once."""
    actions: tuple[str, ...]
    """Keys of its action rows."""
    siblings: tuple[Sibling, ...]
    recurrence_of: str | None
    chain: tuple[str, ...]
    """Ids of the whole chain of recurrences it belongs to, oldest first; empty where alone."""
    published: date | None
    revised: date | None
    file: str | None
    """Path of its source, for the edit link; ``None`` in the public edition."""
    history: History | None = None
    """What git knows of it; ``None`` in the public edition."""
    questions: tuple[str, ...] = ()
    """What the document leaves open: an empty section, left-over template text, a missing time."""
