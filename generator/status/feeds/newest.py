"""The newest announcements of many events, without making an item of each one first."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from generator.model.public import PublicEvent, Volume


class Announcement(NamedTuple):
    """Something that feeds tell. Compares by time; at the same instant the order is frozen too.

    Events of one instant are sorted by id, and an event's updates as their author wrote them.
    """

    at: datetime
    event_id: str
    order: int
    """Place from the newest update, negative; 1 for the event's postmortem."""


def newest(last: Iterable[PublicEvent], limit: int) -> list[Announcement]:
    """The newest announcements, newest first; not those that must not be announced.

    They are announcements of the events that announced something ``last``, newest first, no more
    than ``limit``. Events are asked what they announced only as far as needed.
    """
    found: list[Announcement] = []
    for event in last:
        if len(found) == limit and event.news_at and found[-1].at > event.news_at:
            break
        found = sorted((*found, *_announcements(event)), reverse=True)[:limit]
    return found


def last_told(
    near: Iterable[PublicEvent],
    volumes: Iterable[Volume],
    limit: int,
    component: str | None = None,
) -> list[PublicEvent]:
    """The events that announced something last, newest first.

    Volumes are opened only as far as needed; in them, events that speak of a ``component``.
    """
    kept = [
        (each.news_at, each) for each in volumes if component is None or component in each.named
    ]
    return newest_of(near, kept, limit, lambda event: event.news_at, component)


def newest_of(
    near: Iterable[PublicEvent],
    volumes: Iterable[tuple[datetime | None, Volume]],
    limit: int,
    told: Callable[[PublicEvent], datetime | None],
    component: str | None = None,
) -> list[PublicEvent]:
    """The events with the newest moments that are ``told`` of them, then by id, newest first.

    With each volume comes the newest of its events' moments.
    """
    found = _newest(near, told, limit)
    known = ((at, volume) for at, volume in volumes if at is not None)
    for at, volume in sorted(known, key=lambda each: each[0], reverse=True):
        if len(found) == limit and found[-1][0] > at:
            break
        entries = (e.event for e in volume.entries if component is None or component in e.named)
        found = _newest((*(event for _, _, event in found), *entries), told, limit)
    return [event for _, _, event in found]


def _newest(
    events: Iterable[PublicEvent], told: Callable[[PublicEvent], datetime | None], limit: int
) -> list[tuple[datetime, str, PublicEvent]]:
    dated = ((at, event.id, event) for event in events if (at := told(event)) is not None)
    return heapq.nlargest(limit, dated, key=lambda one: one[:2])


def _announcements(event: PublicEvent) -> Iterator[Announcement]:
    if event.backfilled:
        return
    for place, update in enumerate(event.updates):
        if update.notify:
            yield Announcement(update.at, event.id, -place)
    if event.postmortem is not None:
        yield Announcement(event.postmortem.published_at, event.id, 1)
