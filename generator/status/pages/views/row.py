"""An event in a list: one line of what, how bad, when and how long."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup

from generator.model.public import PublicEvent
from generator.model.vocabulary import EventKind, Stage
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.label import Label


class Row(NamedTuple):
    """An event in a list. ``lasted`` and ``stage`` are absent where they say nothing."""

    title: str
    path: str
    label: Label
    day: Markup
    lasted: Markup | None
    stage: Label | None
    backfilled: bool


def row(desk: Desk, event: PublicEvent) -> Row:
    """Show an event in a list."""
    if event.id not in desk.rows:
        desk.rows[event.id] = _row(desk, event)
    return desk.rows[event.id]


def _row(desk: Desk, event: PublicEvent) -> Row:
    cancelled = event.stage is Stage.CANCELLED
    telling = event.stage is not Stage.NOTICE and (event.open or event.upcoming or cancelled)
    return Row(
        title=event.title,
        path=event.path,
        label=desk.labels.event(event),
        day=desk.times.day(event.started_at),
        lasted=lasted(desk, event.started_at, None if cancelled else event.ended_at, event.kind),
        stage=desk.labels.stage(event.stage) if telling else None,
        backfilled=event.backfilled,
    )


def lasted(desk: Desk, start: datetime, end: datetime | None, kind: EventKind) -> Markup | None:
    """How long it took; a notice takes no time."""
    if end is None or kind is EventKind.NOTICE or end <= start:
        return None
    return desk.times.length(end - start)
