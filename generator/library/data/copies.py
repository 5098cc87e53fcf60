"""From an edition's types to the shapes of our JSON, field by field."""

from __future__ import annotations

from datetime import timedelta

from generator.library.data.shapes import (
    ActionData,
    DurationData,
    MetricData,
    MilestoneData,
    PostmortemData,
    SliceData,
    StatisticData,
)
from generator.model.edition import ActionRow, Edition, Entry, Metric, Statistic


def postmortem(edition: Edition, entry: Entry) -> PostmortemData:
    """A postmortem in short."""
    return PostmortemData(
        id=entry.id,
        title=entry.title,
        url=f"{edition.base}/{entry.path}",
        kind=entry.kind,
        status=entry.status,
        day=entry.day,
        published=entry.published,
        revised=entry.revised,
        team=entry.team,
        services=entry.services,
        severity=entry.severity,
        trigger=entry.trigger,
        causes=entry.causes,
        tags=entry.tags,
        summary=entry.summary,
        incidents=tuple(incident.id for incident in entry.incidents),
        milestones=tuple(
            MilestoneData(milestone=row.milestone, at=row.at, source=row.source)
            for row in entry.milestones
        ),
        durations=tuple(
            DurationData(
                measure=row.measure,
                seconds=_seconds(row.computed),
                stated_seconds=_seconds(row.stated),
            )
            for row in entry.durations
        ),
        recurrence_of=entry.recurrence_of,
        similar=tuple(sibling.id for sibling in entry.siblings),
        actions=entry.actions,
    )


def action(edition: Edition, row: ActionRow) -> ActionData:
    """An action item."""
    anchor = row.key.partition("#")[2]
    return ActionData(
        key=row.key,
        postmortem=row.entry,
        url=f"{edition.base}/{edition.entry[row.entry].path}#{anchor}",
        team=row.team,
        text=row.text,
        owner=row.owner,
        due=row.due,
        category=row.category,
        strength=row.strength,
        state=row.state,
        overdue_days=row.overdue_days,
        age_days=row.age_days,
        reason=row.reason,
        done=row.done,
        link=row.link,
        lacks=row.lacks,
    )


def metric(one: Metric) -> MetricData:
    """A metric and its slices."""
    return MetricData(
        name=one.name,
        overall=_statistic(one.overall),
        by={
            name: tuple(
                SliceData(value=each.slug, label=each.label, statistic=_statistic(each.statistic))
                for each in groups
            )
            for name, groups in sorted(one.by.items())
        },
    )


def _statistic(one: Statistic) -> StatisticData:
    return StatisticData(
        n=one.n,
        missing=one.missing,
        median_seconds=_seconds(one.median),
        p90_seconds=_seconds(one.p90),
        mean_seconds=_seconds(one.mean),
    )


def _seconds(span: timedelta | None) -> int | None:
    return None if span is None else round(span.total_seconds())
