"""The front page: now."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from generator.model.public import PublicEvent
from generator.model.vocabulary import EventKind
from generator.status.pages.views.answer import Answer, Lead, answer, lead_view
from generator.status.pages.views.components import GroupView, groups
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.event import stage_phases
from generator.status.pages.views.forecast import Forecast
from generator.status.pages.views.label import Label
from generator.status.pages.views.later import Phased
from generator.status.pages.views.row import Row, row

MOST_RECENT = 20
"""So many of the recent events at most: the front page weighs the same whatever happened."""
MOST_COMING = 10


class Item(NamedTuple):
    """An open or coming event on the front page."""

    id: str
    title: str
    label: Label
    stage: Phased[Label]
    shows_stage: bool
    short: Lead


class IndexView(NamedTuple):
    """Everything on the front page."""

    answer: Phased[Answer]
    incidents: tuple[Item, ...]
    """Open incidents that the answer does not speak of."""
    maintenances: tuple[Item, ...]
    """Running and coming ones, the nearest first, but for the one that the answer speaks of."""
    notices: tuple[Item, ...]
    groups: tuple[GroupView, ...]
    recent: tuple[Row, ...]
    recent_days: int
    recent_left_out: int


def index_view(desk: Desk) -> IndexView:
    """Prepare the front page."""
    site = desk.site
    forecast = Forecast.of(site)
    rest = [event for event in site.near if event.id != site.banner.lead]
    active = [event for event in rest if event.open or event.upcoming]
    recent = _recent(desk)
    return IndexView(
        answer=answer(desk, forecast),
        incidents=_items(desk, active, EventKind.INCIDENT),
        maintenances=_items(desk, active[::-1], EventKind.MAINTENANCE)[:MOST_COMING],
        notices=_items(desk, active, EventKind.NOTICE),
        groups=groups(desk, forecast),
        recent=tuple(row(desk, event) for event in recent[:MOST_RECENT]),
        recent_days=site.recent_days,
        recent_left_out=max(0, len(recent) - MOST_RECENT),
    )


def _items(desk: Desk, events: list[PublicEvent], kind: EventKind) -> tuple[Item, ...]:
    return tuple(_item(desk, event) for event in events if event.kind is kind)


def _item(desk: Desk, event: PublicEvent) -> Item:
    return Item(
        id=event.id,
        title=event.title,
        label=desk.labels.event(event),
        stage=stage_phases(desk, event),
        shows_stage=event.kind is EventKind.INCIDENT,
        short=lead_view(desk, event),
    )


def _recent(desk: Desk) -> list[PublicEvent]:
    since = desk.site.now - timedelta(days=desk.site.recent_days)
    ended = [
        event
        for event in desk.site.near
        if event.ended_at is not None and event.ended_at >= since and not event.open
    ]
    return sorted(ended, key=lambda event: event.started_at, reverse=True)
