"""Components with their bars, in groups, as the front page shows them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup

from generator.model.public import PublicComponent, PublicGroup, PublicUptime
from generator.model.vocabulary import ComponentState, worst
from generator.status.pages import bar
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.forecast import Forecast
from generator.status.pages.views.label import Label
from generator.status.pages.views.later import Phased, phased

FEW = 24
"""Up to so many components, all groups stand open."""


class Bar(NamedTuple):
    """A bar of days. ``code``, ``last`` and ``component`` are for the script that walks it."""

    picture: Markup
    code: str
    last: str
    component: str
    percent: str | None


class ComponentRow(NamedTuple):
    """A component on the front page."""

    id: str
    name: str
    path: str
    label: Phased[Label]
    bar: Bar


class GroupView(NamedTuple):
    """A group of components; those without a group stand in one without a name."""

    id: str | None
    name: str | None
    description: str | None
    label: Phased[Label] | None
    bar: Bar | None
    rows: tuple[ComponentRow, ...]
    expanded: bool


def uptime_bar(desk: Desk, owner: str, name: str, uptime: PublicUptime) -> Bar:
    """Draw the days of a component or a group."""
    percent = None if uptime.percent is None else desk.words.percent(uptime.percent)
    last = uptime.days[-1].day.isoformat() if uptime.days else ""
    label = _label(desk, name, percent, uptime)
    return Bar(bar.picture(uptime.days, label), bar.code(uptime.days), last, owner, percent)


def groups(desk: Desk, forecast: Forecast) -> tuple[GroupView, ...]:
    """All components that are not retired, in the order of the page."""
    shown = [one for one in desk.site.components if not one.retired]
    by_id = {group.id: group for group in desk.site.groups}
    sections: dict[str | None, list[PublicComponent]] = {}
    for component in shown:
        owner = component.group_id if component.group_id in by_id else None
        sections.setdefault(owner, []).append(component)
    few = len(shown) <= FEW
    return tuple(
        _group(desk, forecast, by_id[owner], members, few=few)
        if owner
        else _ungrouped(desk, forecast, members)
        for owner, members in sections.items()
    )


def component_label(desk: Desk, forecast: Forecast, component: PublicComponent) -> Phased[Label]:
    """How it does now, and how the clock will change that."""
    changes = [(at, forecast.state(component.id, at)) for at in forecast.moments]
    return _labelled(desk, component.state, changes)


def _labelled(
    desk: Desk, now: ComponentState, changes: list[tuple[datetime, ComponentState]]
) -> Phased[Label]:
    return phased(_known(desk, now), [(at, _known(desk, state)) for at, state in changes])


def _known(desk: Desk, state: ComponentState) -> Label:
    """A state; but nothing is called sound while a report is missing that may say otherwise."""
    if desk.site.withheld and state is ComponentState.OPERATIONAL:
        return desk.labels.none_known
    return desk.labels.state(state)


def _group(
    desk: Desk,
    forecast: Forecast,
    group: PublicGroup,
    members: list[PublicComponent],
    *,
    few: bool,
) -> GroupView:
    changes = [
        (at, worst([forecast.state(member.id, at) for member in members]))
        for at in forecast.moments
    ]
    return GroupView(
        id=group.id,
        name=group.name,
        description=group.description,
        label=_labelled(desk, group.state, changes),
        bar=uptime_bar(desk, group.id, group.name, group.uptime),
        rows=_rows(desk, forecast, members),
        expanded=few or group.state.rank > 0,
    )


def _ungrouped(desk: Desk, forecast: Forecast, members: list[PublicComponent]) -> GroupView:
    rows = _rows(desk, forecast, members)
    return GroupView(None, None, None, None, None, rows, expanded=True)


def _rows(
    desk: Desk, forecast: Forecast, members: list[PublicComponent]
) -> tuple[ComponentRow, ...]:
    return tuple(
        ComponentRow(
            id=one.id,
            name=one.name,
            path=f"components/{one.id}/",
            label=component_label(desk, forecast, one),
            bar=uptime_bar(desk, one.id, one.name, one.uptime),
        )
        for one in members
    )


def _label(desk: Desk, name: str, percent: str | None, uptime: PublicUptime) -> str:
    words = desk.words
    span = len(uptime.days)
    if percent is None:
        return words.gettext("%(name)s, last %(days)d days: no data", name=name, days=span)
    troubled = sum(1 for day in uptime.days if _troubled(day.state))
    if not troubled:
        return words.gettext(
            "%(name)s, last %(days)d days: %(percent)s uptime, no day with incidents",
            name=name,
            days=span,
            percent=percent,
        )
    return words.ngettext(
        "%(name)s, last %(days)d days: %(percent)s uptime, %(num)d day with incidents",
        "%(name)s, last %(days)d days: %(percent)s uptime, %(num)d days with incidents",
        troubled,
        name=name,
        days=span,
        percent=percent,
    )


def _troubled(state: ComponentState | None) -> bool:
    return state is not None and state.rank > ComponentState.UNDER_MAINTENANCE.rank
