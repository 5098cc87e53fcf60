"""Milestones and the durations between them.

A milestone comes from the front matter, else from the linked incidents, else from the timeline.
Incidents know when customers began to notice (the earliest start), when it was over (the latest
end, once all are over) and, for a single incident, when it was mitigated: the first word of
``monitoring`` after the last word of another stage. A pattern looks back on many incidents at
once, so neither they nor its timeline give it milestones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from generator.model.content import Postmortem
from generator.model.edition import Duration, MilestoneRow
from generator.model.learning import (
    MEASURE_ENDS,
    Measure,
    Milestone,
    MilestoneSource,
    PostmortemKind,
)
from generator.model.public import PublicEvent
from generator.model.vocabulary import Stage

_ENDS = {Milestone.MITIGATED, Milestone.RESOLVED}


def milestones(
    postmortem: Postmortem, incidents: Sequence[PublicEvent]
) -> tuple[MilestoneRow, ...]:
    """Find the milestones of a postmortem, in their natural order."""
    sources: list[tuple[MilestoneSource, Mapping[Milestone, datetime]]] = [
        (MilestoneSource.FRONT_MATTER, postmortem.milestones)
    ]
    if postmortem.kind is not PostmortemKind.PATTERN:
        sources += [
            (MilestoneSource.INCIDENT, dict(_of_incidents(incidents))),
            (MilestoneSource.TIMELINE, _of_timeline(postmortem)),
        ]
    return tuple(
        MilestoneRow(milestone=milestone, at=found[milestone], source=source)
        for milestone in Milestone
        for source, found in [_first(sources, milestone)]
        if milestone in found
    )


def durations(postmortem: Postmortem, found: Sequence[MilestoneRow]) -> tuple[Duration, ...]:
    """Compute durations; one whose end stands before its start is not computed."""
    at = {row.milestone: row.at for row in found}
    rows = [
        Duration(
            measure=measure,
            computed=_between(at.get(Milestone.STARTED), at.get(end)),
            stated=postmortem.stated.get(measure),
        )
        for measure, end in MEASURE_ENDS.items()
    ]
    return tuple(row for row in rows if row.computed is not None or row.stated is not None)


def duration_of(found: Sequence[Duration], measure: Measure) -> Duration | None:
    """Pick the duration of one measure."""
    return next((row for row in found if row.measure is measure), None)


def _first(
    sources: Sequence[tuple[MilestoneSource, Mapping[Milestone, datetime]]], milestone: Milestone
) -> tuple[MilestoneSource, Mapping[Milestone, datetime]]:
    return next((each for each in sources if milestone in each[1]), sources[0])


def _between(start: datetime | None, end: datetime | None) -> timedelta | None:
    if start is None or end is None or end < start:
        return None
    return end - start


def _of_incidents(incidents: Sequence[PublicEvent]) -> Iterator[tuple[Milestone, datetime]]:
    if not incidents:
        return
    yield Milestone.STARTED, min(each.started_at for each in incidents)
    ends = [each.ended_at for each in incidents if each.ended_at]
    if len(ends) == len(incidents):
        yield Milestone.RESOLVED, max(ends)
    if len(incidents) == 1 and (mitigated := _mitigated(incidents[0])):
        yield Milestone.MITIGATED, mitigated


def _mitigated(incident: PublicEvent) -> datetime | None:
    found = None
    for update in incident.updates:  # newest first
        if update.stage is Stage.MONITORING:
            found = update.at
        elif update.stage is not Stage.RESOLVED or found:
            break
    return found


def _of_timeline(postmortem: Postmortem) -> dict[Milestone, datetime]:
    found: dict[Milestone, datetime] = {}
    for entry in postmortem.body.timeline:
        if entry.at and entry.marks and (entry.marks in _ENDS or entry.marks not in found):
            found[entry.marks] = entry.at
    return found
