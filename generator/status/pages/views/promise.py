"""The promise of the next update, and what it turns into when it is not kept."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.public import PublicEvent
from generator.status.pages.times import iso
from generator.status.pages.views.desk import Desk


@dataclass(frozen=True, slots=True)
class Promise:
    """By when the next update will come. ``due`` is for machines."""

    time: Markup
    due: str
    late: bool


def promise(desk: Desk, event: PublicEvent) -> Promise | None:
    """The promise that stands on an event."""
    at = event.next_update_at
    if at is None:
        return None
    return Promise(desk.times.near(at), iso(at), late=at <= desk.site.now)
