"""What a review meeting talks about: what is owed, what stands still, what comes again."""

from __future__ import annotations

from datetime import date, datetime

from generator.model.frozen import Frozen


class Owed(Frozen):
    """A resolved incident whose severity promises a postmortem and that has none."""

    incident: str
    title: str
    url: str
    severity: str
    teams: tuple[str, ...]
    ended: datetime
    due: datetime
    hours_since: int
    overdue: bool


class Stalled(Frozen):
    """A draft or review that has stood for long."""

    entry: str
    status: str
    days: int


class Pattern(Frozen):
    """A cause, trigger, factor or service that recurs."""

    facet: str
    slug: str
    label: str
    entries: tuple[str, ...]
    """Oldest first."""
    actions: tuple[str, ...]
    """Keys of the action items that were meant to end it."""


class Cluster(Frozen):
    """Small incidents that deserve one postmortem together."""

    label: str
    incidents: tuple[str, ...]
    titles: tuple[str, ...]
    reason: str


class ReviewMonth(Frozen):
    """The agenda of one month's review."""

    month: date
    """Its first day."""
    finals: tuple[str, ...]
    overdue: tuple[str, ...]
    """Keys of action items overdue at the month's end (today for the running month)."""
    owed: tuple[str, ...]
    """Ids of incidents owed at that time."""
    recurring: tuple[str, ...]
    near_misses: tuple[str, ...]
    agenda: tuple[str, ...]
    """Sentences, in the order to talk about them."""
