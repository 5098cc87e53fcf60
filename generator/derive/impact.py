"""How bad an event is as a whole, and how bad it makes the banner."""

from __future__ import annotations

from generator.derive.course import Course
from generator.derive.frame import Frame
from generator.model.content import Incident, Maintenance
from generator.model.vocabulary import (
    IMPACT_OF_STATE,
    STATE_OF_IMPACT,
    ComponentState,
    Impact,
    worst,
)


def impact_of(course: Course, frame: Frame) -> Impact:
    """Take an incident's severity at its word, unless a component fared worse."""
    if isinstance(course.event, Maintenance):
        return Impact.MAINTENANCE
    if not isinstance(course.event, Incident):
        return Impact.NONE
    said = severity_impact(course.event, frame)
    felt = IMPACT_OF_STATE[worst([course.worst[each] for each in frame.known(course.worst)])]
    return max(said, felt, key=lambda impact: impact.rank)


def severity_impact(incident: Incident, frame: Frame) -> Impact:
    """What the severity means. One that the site does not know is taken for the worst."""
    severity = frame.site.severities.get(incident.severity)
    return severity.impact if severity else Impact.CRITICAL


def state_now(course: Course, frame: Frame) -> ComponentState:
    """How bad an event makes the banner at this moment.

    The worst of its effects on components that are not retired; an open incident that says of no
    component that it is worse than operational speaks through its severity.
    """
    reached = worst([course.worst[each] for each in frame.known(course.worst)])
    unaffected = reached is ComponentState.OPERATIONAL
    if isinstance(course.event, Incident) and course.open and unaffected:
        return STATE_OF_IMPACT[severity_impact(course.event, frame)]
    components = frame.site.components
    return worst(
        [
            state
            for component, state in course.now.items()
            if component in components and not components[component].retired
        ]
    )
