"""Events of the archive, with what the derivation needs of them and the public does not see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from generator.derive.course import Course
from generator.derive.timeline import Span
from generator.model.content import Incident, Maintenance
from generator.model.public import PublicEvent

CALM = timedelta(days=1)
"""How long the page of something that is over still looks for news."""


class Kept(NamedTuple):
    """An event of the archive: ``event`` answers as the public one would."""

    event: PublicEvent
    named: tuple[str, ...]
    spans: tuple[Span, ...]
    counts: bool
    """Whether its spans are downtime: planned maintenance is not."""


@dataclass(frozen=True, slots=True)
class Settled:
    """Since when an event is over for good, if nobody writes a word."""

    since: datetime

    @classmethod
    def of(cls, course: Course, shown: PublicEvent, now: datetime) -> Settled | None:
        """Say since when nothing that is published of an event has depended on the time.

        ``None`` where it still does: it is open, or planned, or over for less than a day. A
        postmortem that it leads to is not looked at: it has a life of its own.
        """
        event = course.event
        over = course.ended_at
        if course.open or course.upcoming or over is None:
            return None
        if course.leaves_at is not None or shown.next_update_at is not None:
            return None
        moments = [over, *(update.at for update in event.updates), shown.updated_at + CALM]
        if isinstance(event, Incident):
            moments.append(event.started)
        if isinstance(event, Maintenance):
            windows = [event.window, *(update.window for update in event.updates)]
            moments += [edge for window in windows if window for edge in (window.start, window.end)]
        if any(span.end is None for span in course.spans):
            return None
        since = max(moments)
        return cls(since) if since <= now else None
