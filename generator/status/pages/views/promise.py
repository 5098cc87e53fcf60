"""The promise of the next update, and what it turns into when it is not kept."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from markupsafe import Markup

from generator.model.public import PublicEvent
from generator.status.pages.times import iso
from generator.status.pages.views.desk import Desk


class Promise(NamedTuple):
    """By when the next update will come. ``due`` and ``ends`` are for machines."""

    time: Markup
    late: bool
    due: str | None
    """When the page's clock calls it late; ``None`` where it is, or never will be."""
    ends: str | None
    """When nothing more is owed, because the clock ends the event."""


def promise(desk: Desk, event: PublicEvent) -> Promise | None:
    """The promise that stands on an event."""
    at = event.next_update_at
    if at is None:
        return None
    end = _end_by_clock(desk, event)
    late = at <= desk.site.now
    waits = not late and (end is None or at < end)
    return Promise(desk.times.near(at), late, iso(at) if waits else None, iso(end) if end else None)


def _end_by_clock(desk: Desk, event: PublicEvent) -> datetime | None:
    """When the window ends an event, unless that has gone by and its authors' word is awaited."""
    if event.window is None or event.window.end <= desk.site.now:
        return None
    return event.window.end
