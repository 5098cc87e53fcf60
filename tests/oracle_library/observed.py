"""The same facts as an edition tells them."""

from __future__ import annotations

from datetime import timedelta

from generator.model.edition import Edition, Statistic
from tests.oracle_library.reckon import Facts, Numbers


def facts(edition: Edition) -> Facts:
    """Read an edition."""
    numbers = {}
    for metric in edition.metrics.metrics:
        numbers[metric.name] = _numbers(metric.overall)
        for key, groups in metric.by.items():
            for group in groups:
                numbers[f"{metric.name} by {key}: {group.label}"] = _numbers(group.statistic)
    return {
        "numbers": numbers,
        "frequency": {key: dict(rows) for key, rows in edition.metrics.frequency.items()},
        "recurring": edition.metrics.recurring,
        "total": edition.metrics.total,
        "actions": {row.key: (str(row.deadline), row.overdue_days) for row in edition.actions},
        "owed": [(it.incident, it.due, it.hours_since, it.overdue) for it in edition.owed],
        "closing": {f"{it.month:%Y-%m}": (it.known, it.closed) for it in edition.close_rate},
    }


def _numbers(it: Statistic) -> Numbers:
    return (it.n, it.missing, _seconds(it.median), _seconds(it.p90), _seconds(it.mean))


def _seconds(length: timedelta | None) -> int | None:
    return None if length is None else int(length.total_seconds())
