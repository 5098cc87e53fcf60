"""What all events together say of each component."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from generator.derive.cells import Cell, Touch, component_cells
from generator.derive.course import Course
from generator.derive.days import Day
from generator.derive.frame import Frame
from generator.derive.kept import Kept
from generator.model.content import Incident, Notice
from generator.model.vocabulary import ComponentState


@dataclass(slots=True)
class Record:
    """One component's share of all events."""

    touches: list[Touch] = field(default_factory=list)
    active: dict[str, ComponentState] = field(default_factory=dict)
    """What open incidents and running maintenances that name it do to it now."""
    events: list[str] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)


def records(
    told: Iterable[Course | Kept], frame: Frame, days: Sequence[Day]
) -> Mapping[str, Record]:
    """Collect the records of all components of the site, in the order of the page."""
    found = {component: Record() for component in frame.names}
    for course in told:
        if isinstance(course, Kept):
            _enter_kept(course, found, days[0].start)
        else:
            _enter(course, found)
    for component, record in found.items():
        configured = frame.site.components[component]
        record.cells = component_cells(
            record.touches,
            days,
            configured.since or frame.site.since,
            frame.site.policies.uptime,
        )
    return found


def _enter_kept(kept: Kept, found: Mapping[str, Record], since: datetime) -> None:
    """Enter an event that is over; what ended before the bars begin touches none."""
    for component in kept.named:
        if component in found:
            found[component].events.append(kept.event.id)
    for span in kept.spans:
        if span.end is not None and span.end > since and span.component in found:
            touch = Touch(kept.event.id, span, counts=kept.counts)
            found[span.component].touches.append(touch)


def _enter(course: Course, found: Mapping[str, Record]) -> None:
    event = course.event
    for component in course.named:
        if component in found:
            found[component].events.append(event.id)
            if course.open and not isinstance(event, Notice):
                found[component].active[event.id] = ComponentState.OPERATIONAL
    for span in course.spans:
        if span.component in found:
            record = found[span.component]
            record.touches.append(Touch(event.id, span, counts=isinstance(event, Incident)))
            if span.end is None:
                record.active[event.id] = span.state
