"""The newest announcements of many events, without making an item of each one first."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from generator.model.public import PublicEvent


class Announcement(NamedTuple):
    """Something that feeds tell. Compares by time; at the same instant the order is frozen too.

    Events of one instant are sorted by id, and an event's updates as their author wrote them.
    """

    at: datetime
    event_id: str
    order: int
    """Place from the newest update, negative; 1 for the event's postmortem."""


def newest(events: Iterable[PublicEvent], limit: int) -> list[Announcement]:
    """The newest announcements, newest first; not those that must not be announced.

    They are announcements of the events that announced something last, no more than ``limit``.
    """
    last = last_told(events, limit)
    return heapq.nlargest(limit, (one for event in last for one in _announcements(event)))


def last_told(events: Iterable[PublicEvent], limit: int) -> list[PublicEvent]:
    """The events that announced something last, newest first."""
    told = ((at, event.id, event) for event in events if (at := event.news_at) is not None)
    return [event for _, _, event in heapq.nlargest(limit, told, key=lambda one: one[:2])]


def _announcements(event: PublicEvent) -> Iterator[Announcement]:
    if event.backfilled:
        return
    for place, update in enumerate(event.updates):
        if update.notify:
            yield Announcement(update.at, event.id, -place)
    if event.postmortem is not None:
        yield Announcement(event.postmortem.published_at, event.id, 1)
