"""The courses of all events, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from generator.derive.course import Course
from generator.derive.frame import Frame
from generator.derive.incident import incident_course
from generator.derive.kept import Kept
from generator.derive.maintenance import maintenance_course
from generator.derive.notice import notice_course
from generator.model.content import Event, Incident, Maintenance


def courses(events: Iterable[Event], frame: Frame) -> list[Course]:
    """Follow every event of which something has been said by now; newest first, then by id."""
    followed = [course for event in events if (course := course_of(event, frame)) is not None]
    followed.sort(key=lambda course: (course.started_at, course.event.id), reverse=True)
    return followed


def newest_first(told: Sequence[Course], kept: Sequence[Kept]) -> list[Course | Kept]:
    """Put the events of the archive among those that were followed."""
    if not kept:
        return list(told)
    every: list[Course | Kept] = [*kept, *told]
    every.sort(key=_age, reverse=True)
    return every


def _age(each: Course | Kept) -> tuple[datetime, str]:
    if isinstance(each, Kept):
        return each.event.started_at, each.event.id
    return each.started_at, each.event.id


def course_of(event: Event, frame: Frame) -> Course | None:
    """Follow one event; ``None`` if nothing has been said of it by now."""
    if isinstance(event, Incident):
        return incident_course(event, frame.now)
    if isinstance(event, Maintenance):
        return maintenance_course(event, frame.now)
    return notice_course(event, frame.now, shown=frame.site.policies.notice_shown)
