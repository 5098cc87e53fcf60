"""When a page would next look different although nobody wrote a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from generator.derive.course import Course
from generator.derive.frame import Frame
from generator.derive.zone import day_begins, day_of
from generator.model.content import Event, Incident


def next_change_at(events: Iterable[Event], told: Iterable[Course], frame: Frame) -> datetime:
    """Find the next moment that changes anything; midnight moves the bars at the latest."""
    now = frame.now
    tomorrow = day_of(now, frame.zone) + timedelta(days=1)
    moments = [day_begins(tomorrow, frame.zone), *_unspoken(events, now)]
    for course in told:
        moments += [course.leaves_at or now, course.promised_at or now]
    return min(moment for moment in moments if moment > now)


def _unspoken(events: Iterable[Event], now: datetime) -> Iterator[datetime]:
    """Yield what lies in the future although it is written down: there, ``now`` is in the past."""
    for event in events:
        if event.updates[-1].at > now:
            yield from (update.at for update in event.updates)
        if isinstance(event, Incident):
            yield event.started
