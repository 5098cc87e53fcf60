"""The answer to "is it broken?"."""

from __future__ import annotations

from collections.abc import Iterable

from generator.derive.course import Course
from generator.derive.frame import Frame
from generator.derive.impact import impact_of, state_now
from generator.model.content import Incident, Maintenance
from generator.model.public import PublicBanner
from generator.model.vocabulary import worst


def banner(told: Iterable[Course], frame: Frame) -> PublicBanner:
    """Sum up what is open. ``told`` stands newest first."""
    going_on = [course for course in told if course.open]
    incidents = [course for course in going_on if isinstance(course.event, Incident)]
    maintenances = [course for course in going_on if isinstance(course.event, Maintenance)]

    def badness(course: Course) -> tuple[int, int]:
        return (state_now(course, frame).rank, impact_of(course, frame).rank)

    # max() keeps the first of equals, which is the newest.
    lead = max(incidents or maintenances, key=badness, default=None)
    return PublicBanner(
        state=worst([state_now(course, frame) for course in incidents + maintenances]),
        lead=lead.event.id if lead else None,
        open_incidents=len(incidents),
        running_maintenances=len(maintenances),
    )
