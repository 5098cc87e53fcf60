"""Events as customers see them, copied field by field."""

from __future__ import annotations

from generator.derive.characters import one_line
from generator.derive.course import Course
from generator.derive.frame import Frame
from generator.derive.impact import impact_of
from generator.derive.prose import Base
from generator.derive.update import public_updates, public_window
from generator.model.content import Incident, Maintenance
from generator.model.public import PublicEffect, PublicEvent
from generator.model.vocabulary import ComponentState


def public_event(course: Course, frame: Frame) -> PublicEvent:
    """Project an event as it stands at the frame's moment."""
    event = course.event
    path = path_of(course)
    updates = public_updates(course, frame, Base(site=frame.url, page=f"{frame.url}/{path}"))
    return PublicEvent(
        id=event.id,
        kind=event.kind,
        title=one_line(event.title) or event.id,
        path=path,
        severity=_severity(course, frame),
        impact=impact_of(course, frame),
        stage=course.stage,
        open=course.open,
        upcoming=course.upcoming,
        announced_at=next(step.at for step in course.steps if step.update),
        started_at=course.started_at,
        ended_at=course.ended_at,
        updated_at=updates[0].at,
        updates=updates,
        effects=_effects(course, frame),
        window=public_window(course.window),
        window_changes=sum(step.window_changed for step in course.steps),
        reopened=course.reopened,
        next_update_at=course.promised_at,
        backfilled=event.backfilled,
    )


def path_of(course: Course) -> str:
    """Say where an event's page stands, relative to the site's root."""
    folder = "maintenance" if isinstance(course.event, Maintenance) else "incidents"
    return f"{folder}/{course.event.id}/"


def _severity(course: Course, frame: Frame) -> str | None:
    event = course.event
    if isinstance(event, Incident) and event.severity in frame.site.severities:
        return event.severity
    return None


def _effects(course: Course, frame: Frame) -> tuple[PublicEffect, ...]:
    now = course.now
    return tuple(
        PublicEffect(
            component_id=component,
            name=frame.names[component],
            now=now.get(component, ComponentState.OPERATIONAL),
            worst=course.worst.get(component, ComponentState.OPERATIONAL),
            planned=course.planned.get(component),
        )
        for component in frame.known(course.named)
    )
