"""The words of the trade that content and public projection share, and how bad each one is."""

from __future__ import annotations

from enum import StrEnum

SUPPORTED_LANGUAGES = ("en", "de", "fr", "es", "ja", "ar")
"""Languages that the interface speaks; ``de-AT`` is spoken as ``de``."""


class ComponentState(StrEnum):
    """How a component does, named as in the Statuspage API; declared from best to worst."""

    OPERATIONAL = "operational"
    UNDER_MAINTENANCE = "under_maintenance"
    DEGRADED_PERFORMANCE = "degraded_performance"
    PARTIAL_OUTAGE = "partial_outage"
    MAJOR_OUTAGE = "major_outage"

    @property
    def rank(self) -> int:
        """How bad it is, from 0 (operational) to 4 (major outage)."""
        return _STATE_RANK[self]


class Impact(StrEnum):
    """How bad an event is as a whole, named as in the Statuspage API."""

    NONE = "none"
    MAINTENANCE = "maintenance"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """How bad it is, from 0 (none) to 4 (critical)."""
        return _IMPACT_RANK[self]


_STATE_RANK = {state: rank for rank, state in enumerate(ComponentState)}
_IMPACT_RANK = {impact: rank for rank, impact in enumerate(Impact)}
STATE_OF_IMPACT = dict(zip(Impact, ComponentState, strict=True))
IMPACT_OF_STATE = dict(zip(ComponentState, Impact, strict=True))


def weight_of(impact: Impact, felt: ComponentState | None) -> ComponentState | None:
    """How bad an event is, or was, as a state; ``None`` where it harmed nobody.

    ``felt`` is the worst that any of its components feels, or felt.
    """
    return None if impact is Impact.NONE else felt or STATE_OF_IMPACT[impact]


class EventKind(StrEnum):
    """What a file in ``content/incidents`` tells of."""

    INCIDENT = "incident"
    MAINTENANCE = "maintenance"
    NOTICE = "notice"


class Stage(StrEnum):
    """Where an incident, a maintenance or a notice stands in its life."""

    INVESTIGATING = "investigating"
    IDENTIFIED = "identified"
    MONITORING = "monitoring"
    RESOLVED = "resolved"
    SCHEDULED = "scheduled"
    IN_PROGRESS = "in_progress"
    VERIFYING = "verifying"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    NOTICE = "notice"
    CLOSED = "closed"

    @property
    def ends(self) -> bool:
        """Whether nothing more is expected after it."""
        return self in ENDING_STAGES


INCIDENT_STAGES = (Stage.INVESTIGATING, Stage.IDENTIFIED, Stage.MONITORING, Stage.RESOLVED)
MAINTENANCE_STAGES = (
    Stage.SCHEDULED,
    Stage.IN_PROGRESS,
    Stage.VERIFYING,
    Stage.COMPLETED,
    Stage.CANCELLED,
)
NOTICE_STAGES = (Stage.NOTICE, Stage.CLOSED)
ENDING_STAGES = frozenset({Stage.RESOLVED, Stage.COMPLETED, Stage.CANCELLED, Stage.CLOSED})


def worst(states: list[ComponentState]) -> ComponentState:
    """The worst of the states; operational where there are none."""
    return max(states, key=lambda state: state.rank, default=ComponentState.OPERATIONAL)
