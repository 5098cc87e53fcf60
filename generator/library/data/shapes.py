"""The shapes of our JSON files. They are interface: fields are added, never changed or removed.

Durations are whole seconds, days ``YYYY-MM-DD``, moments RFC 3339 in UTC.
"""

from __future__ import annotations

from datetime import date, datetime

from generator.model.frozen import Frozen
from generator.model.learning import (
    ActionCategory,
    ActionState,
    ActionStrength,
    Measure,
    Milestone,
    MilestoneSource,
    PostmortemKind,
    PostmortemStatus,
)


class MilestoneData(Frozen):
    """When something was reached, and where that is written."""

    milestone: Milestone
    at: datetime
    source: MilestoneSource


class DurationData(Frozen):
    """Seconds from the start to a milestone: computed, and as its author stated it."""

    measure: Measure
    seconds: int | None
    stated_seconds: int | None


class PostmortemData(Frozen):
    """A postmortem in short; its page has the text."""

    id: str
    title: str
    url: str
    kind: PostmortemKind
    status: PostmortemStatus
    day: date | None
    published: date | None
    revised: date | None
    team: str | None
    services: tuple[str, ...]
    severity: str | None
    trigger: str | None
    causes: tuple[str, ...]
    tags: tuple[str, ...]
    summary: str
    incidents: tuple[str, ...]
    milestones: tuple[MilestoneData, ...]
    durations: tuple[DurationData, ...]
    recurrence_of: str | None
    similar: tuple[str, ...]
    actions: tuple[str, ...]


class ActionData(Frozen):
    """An action item and its state today."""

    key: str
    postmortem: str
    url: str
    team: str | None
    text: str
    owner: str | None
    due: date | None
    category: ActionCategory | None
    strength: ActionStrength | None
    state: ActionState
    overdue_days: int
    age_days: int | None
    reason: str | None
    done: date | None
    link: str | None
    lacks: tuple[str, ...]


class StatisticData(Frozen):
    """A distribution: how many are known, how many lack the data, and three of its numbers."""

    n: int
    missing: int
    median_seconds: int | None
    p90_seconds: int | None
    mean_seconds: int | None


class SliceData(Frozen):
    """The statistic of one value of a slice."""

    value: str
    label: str
    statistic: StatisticData


class MetricData(Frozen):
    """A metric over all postmortems, and by severity, service, team and quarter."""

    name: str
    overall: StatisticData
    by: dict[str, tuple[SliceData, ...]]


class PostmortemsFile(Frozen):
    """``postmortems/api/postmortems.json``, and one for each service."""

    version: int = 1
    edition: str
    updated_at: datetime
    postmortems: tuple[PostmortemData, ...]


class ActionsFile(Frozen):
    """``postmortems/api/actions.json``."""

    version: int = 1
    edition: str
    updated_at: datetime
    actions: tuple[ActionData, ...]


class MetricsFile(Frozen):
    """``postmortems/api/metrics.json``."""

    version: int = 1
    edition: str
    updated_at: datetime
    total: int
    recurring: int
    metrics: tuple[MetricData, ...]
    frequency: dict[str, dict[str, int]]


class ServiceFile(Frozen):
    """``postmortems/api/services/<id>.json``: what a portal shows beside a service."""

    version: int = 1
    edition: str
    updated_at: datetime
    service: str
    name: str
    url: str
    postmortems: tuple[PostmortemData, ...]
    actions: tuple[ActionData, ...]
