"""The course of an incident: effects from its start, changed by updates, ended by ``resolved``.

An update after ``resolved`` with another status reopens it: effects return to what they were
just before, then the update's own changes apply.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from generator.derive.course import Course, Effects, Step
from generator.derive.timeline import spans, worst_of
from generator.model.content import Incident, IncidentUpdate
from generator.model.vocabulary import Stage


def incident_course(incident: Incident, now: datetime) -> Course | None:
    """Follow an incident up to now; ``None`` if nothing has been said of it yet."""
    steps = tuple(_steps(incident, [each for each in incident.updates if each.at <= now]))
    if not steps:
        return None
    begin = incident.started
    phases: list[tuple[datetime, Effects]] = [(begin, incident.components)]
    phases += [(max(begin, step.at), step.effects) for step in steps]
    stage = steps[-1].stage
    is_open = stage is not Stage.RESOLVED
    return Course(
        event=incident,
        steps=steps,
        stage=stage,
        started_at=begin,
        ended_at=None if is_open else _resolved_at(steps),
        open=is_open,
        upcoming=False,
        named=tuple({**incident.components, **_named(steps)}),
        worst=worst_of([incident.components, *(step.effects for step in steps)]),
        spans=spans(phases, now),
        reopened=sum(
            before.stage is Stage.RESOLVED and after.stage is not Stage.RESOLVED
            for before, after in pairwise(steps)
        ),
    )


def _steps(incident: Incident, updates: Sequence[IncidentUpdate]) -> Iterator[Step]:
    effects: Effects = incident.components
    for update in updates:
        stage = update.status
        over = stage is Stage.RESOLVED
        if update.components and not over:
            effects = {**effects, **update.components}
        yield Step(update.at, stage, {} if over else effects, update, stage, update.next_update_at)


def _named(steps: Sequence[Step]) -> dict[str, None]:
    return {
        component: None
        for step in steps
        if isinstance(step.update, IncidentUpdate)
        for component in step.update.components
    }


def _resolved_at(steps: Sequence[Step]) -> datetime:
    """When the last run of ``resolved`` began."""
    first = steps[-1]
    for step in reversed(steps):
        if step.stage is not Stage.RESOLVED:
            break
        first = step
    return first.at
