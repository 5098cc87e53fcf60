"""The page of a component: how it does, ninety days of it, and what touched it."""

from __future__ import annotations

from itertools import islice
from typing import NamedTuple

from markupsafe import Markup

from generator.model.public import PublicComponent, PublicDay
from generator.model.vocabulary import ComponentState
from generator.status.pages.views.components import Bar, component_label, uptime_bar
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.forecast import Forecast
from generator.status.pages.views.label import Label
from generator.status.pages.views.later import Phased
from generator.status.pages.views.row import Row, row

MOST_EVENTS = 25


class Day(NamedTuple):
    """A day on which something happened."""

    day: Markup
    label: Label
    counted: Markup | None
    """Downtime that the percentage counts."""
    events: tuple[Row, ...]


class ComponentView(NamedTuple):
    """A component, ready to print."""

    id: str
    name: str
    description: str | None
    group: str | None
    retired: bool
    since: Markup | None
    label: Phased[Label]
    bar: Bar
    span: int
    active: tuple[Row, ...]
    days: tuple[Day, ...]
    """Newest first."""
    events: tuple[Row, ...]
    left_out: int


def component_view(desk: Desk, forecast: Forecast, component: PublicComponent) -> ComponentView:
    """Prepare the page of a component."""
    site = desk.site
    groups = {group.id: group.name for group in site.groups}
    active = set(component.active)
    past = (one for one in component.events if one not in active)
    return ComponentView(
        id=component.id,
        name=component.name,
        description=component.description,
        group=groups.get(component.group_id or ""),
        retired=component.retired,
        since=desk.times.day(component.since) if component.since else None,
        label=component_label(desk, forecast, component),
        bar=uptime_bar(desk, component.id, component.name, component.uptime),
        span=len(component.uptime.days),
        active=tuple(row(desk, site.event[one]) for one in component.active),
        days=tuple(_days(desk, component)),
        events=tuple(row(desk, site.event[one]) for one in islice(past, MOST_EVENTS)),
        left_out=max(0, len(component.events) - len(active) - MOST_EVENTS),
    )


def _days(desk: Desk, component: PublicComponent) -> list[Day]:
    return [
        _day(desk, day, day.state)
        for day in reversed(component.uptime.days)
        if day.state is not None and (day.events or day.state.rank)
    ]


def _day(desk: Desk, day: PublicDay, state: ComponentState) -> Day:
    counted = desk.times.seconds(day.counted_seconds) if day.counted_seconds else None
    events = tuple(row(desk, desk.site.event[one]) for one in day.events)
    return Day(desk.times.day(day.day), desk.labels.state(state), counted, events)
