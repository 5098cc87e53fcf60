"""Which maintenances will begin and end by themselves, and what each component does then."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from generator.model.public import PublicEvent, PublicSite
from generator.model.vocabulary import STATE_OF_IMPACT, ComponentState, EventKind, worst

HORIZON = timedelta(days=2)
"""How far ahead a page speaks of what its clock will change; a site is rebuilt before that."""
MOST_MOMENTS = 6


class Course(NamedTuple):
    """When a maintenance runs, as far as the clock decides it."""

    event: PublicEvent
    begins: datetime | None
    """``None`` where it has begun."""
    ends: datetime | None
    """``None`` where only a word of its authors will end it."""

    def runs_at(self, moment: datetime) -> bool:
        """Whether it is under way then."""
        begun = self.begins is None or self.begins <= moment
        return begun and (self.ends is None or moment < self.ends)


class Forecast(NamedTuple):
    """The site's near future, if nobody writes a word."""

    site: PublicSite
    courses: tuple[Course, ...]
    moments: tuple[datetime, ...]
    """When something begins or ends."""
    standing: dict[str, ComponentState]
    """What open incidents do to components now."""

    @classmethod
    def of(cls, site: PublicSite) -> Forecast:
        """Look ahead from the site's moment."""
        courses = tuple(_courses(site))
        edges = {edge for course in courses for edge in (course.begins, course.ends) if edge}
        near = sorted(edge for edge in edges if site.now < edge <= site.now + HORIZON)
        return cls(site, courses, tuple(near[:MOST_MOMENTS]), _standing(site))

    def running(self, moment: datetime) -> tuple[PublicEvent, ...]:
        """Maintenances under way at a moment."""
        return tuple(course.event for course in self.courses if course.runs_at(moment))

    def site_state(self, moment: datetime) -> ComponentState:
        """How the site does as a whole at a coming moment."""
        shown = (one.id for one in self.site.components if not one.retired)
        bare = (_bare(event) for event in _open_incidents(self.site))
        return worst([*bare, *(self.state(one, moment) for one in shown)])

    def state(self, component_id: str, moment: datetime) -> ComponentState:
        """How a component does at a coming moment."""
        standing = self.standing.get(component_id, ComponentState.OPERATIONAL)
        return worst([standing, *(_planned(one, component_id) for one in self.running(moment))])


def _courses(site: PublicSite) -> list[Course]:
    found = []
    for event in site.near:
        if event.kind is not EventKind.MAINTENANCE or not (event.upcoming or event.open):
            continue
        window = event.window
        if event.upcoming and window is not None:
            found.append(Course(event, window.start, window.end))
        elif event.open:
            ends = window.end if window is not None and window.end > site.now else None
            found.append(Course(event, None, ends))
    return found


def _standing(site: PublicSite) -> dict[str, ComponentState]:
    found: dict[str, ComponentState] = {}
    for event in _open_incidents(site):
        for effect in event.effects:
            known = found.get(effect.component_id, ComponentState.OPERATIONAL)
            found[effect.component_id] = worst([known, effect.now])
    return found


def _open_incidents(site: PublicSite) -> list[PublicEvent]:
    return [one for one in site.near if one.kind is EventKind.INCIDENT and one.open]


def _planned(event: PublicEvent, component_id: str) -> ComponentState:
    for effect in event.effects:
        if effect.component_id == component_id:
            return effect.planned or effect.now
    return ComponentState.OPERATIONAL


def _bare(event: PublicEvent) -> ComponentState:
    """What an incident that names no component counts for."""
    return ComponentState.OPERATIONAL if event.effects else STATE_OF_IMPACT[event.impact]
