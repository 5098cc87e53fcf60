"""What severities mean and promise, and how uptime is counted."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from markupsafe import Markup

from generator.model.vocabulary import STATE_OF_IMPACT, ComponentState, Impact
from generator.status.pages.shapes import ICONS
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.label import Label

HOUR = timedelta(hours=1)


class SeverityView(NamedTuple):
    """A severity and its promises."""

    id: str
    name: str
    description: str
    icon: Markup
    tone: str
    update_every: Markup | None
    postmortem_due: Markup | None


class Weight(NamedTuple):
    """How much of a state counts as downtime."""

    label: Label
    an_hour: Markup | None
    """What an hour of it counts for; ``None`` where it counts for nothing."""


class SeveritiesView(NamedTuple):
    """Everything on the page."""

    severities: tuple[SeverityView, ...]
    weights: tuple[Weight, ...]
    time_zone: str


def severities_view(desk: Desk) -> SeveritiesView:
    """Prepare the page."""
    rule, length = desk.site.uptime_rule, desk.times.length
    weights = (
        (ComponentState.MAJOR_OUTAGE, rule.major_outage),
        (ComponentState.PARTIAL_OUTAGE, rule.partial_outage),
        (ComponentState.DEGRADED_PERFORMANCE, rule.degraded_performance),
        (ComponentState.UNDER_MAINTENANCE, 0),
    )
    return SeveritiesView(
        severities=tuple(_severities(desk)),
        weights=tuple(
            Weight(desk.labels.state(state), length(weight * HOUR) if weight else None)
            for state, weight in weights
        ),
        time_zone=desk.site.time_zone,
    )


def _severities(desk: Desk) -> list[SeverityView]:
    length = desk.times.length
    return [
        SeverityView(
            id=one.id,
            name=one.name,
            description=one.description,
            icon=ICONS["notice" if one.impact is Impact.NONE else STATE_OF_IMPACT[one.impact]],
            tone="neutral" if one.impact is Impact.NONE else STATE_OF_IMPACT[one.impact].value,
            update_every=length(one.update_every) if one.update_every else None,
            postmortem_due=length(one.postmortem_due) if one.postmortem_due else None,
        )
        for one in desk.site.severities
    ]
