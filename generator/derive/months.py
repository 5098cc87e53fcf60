"""The history by month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from generator.derive.course import Course
from generator.derive.frame import Frame
from generator.derive.kept import Kept
from generator.model.public import PublicMonth


def months(told: Iterable[Course | Kept], frame: Frame) -> tuple[PublicMonth, ...]:
    """Sort events into the months in which they started; what is only planned is no history."""
    found: defaultdict[date, list[str]] = defaultdict(list)
    for course in told:
        shown = course.event if isinstance(course, Kept) else course
        if not shown.upcoming:
            day = shown.started_at.astimezone(frame.zone).date()
            found[day.replace(day=1)].append(course.event.id)
    return tuple(
        PublicMonth(first_day=month, events=tuple(found[month]))
        for month in sorted(found, reverse=True)
    )
