"""Seconds of downtime a day: at each moment the worst incident counts, by its state's weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import pairwise

from generator.derive.days import Day, days_between
from generator.derive.timeline import Span
from generator.model.content import UptimePolicy
from generator.model.vocabulary import ComponentState

_STATES = tuple(ComponentState)
_MICROSECOND = timedelta(microseconds=1)


def counted_seconds(
    spans: Iterable[Span], days: Sequence[Day], policy: UptimePolicy
) -> tuple[int, ...]:
    """Weigh one component's incidents, day by day. What overlaps counts once, as its worst."""
    weights = _weights(policy)
    sums = [Decimal(0)] * len(days)
    for start, end, state in worst_stretches(spans, days[-1].end):
        for index in days_between(days, start, end):
            day = days[index]
            seconds = _seconds(max(start, day.start), min(end, day.end))
            sums[index] += weights[state] * seconds
    return tuple(round(total) for total in sums)


def worst_stretches(
    spans: Iterable[Span], now: datetime
) -> Iterator[tuple[datetime, datetime, ComponentState]]:
    """Cut time into stretches that do not overlap, each with the worst state of its spans."""
    marks = []
    for span in spans:
        marks += [(span.start, 1, span.state.rank), (span.end or now, -1, span.state.rank)]
    marks.sort()
    alive = [0] * len(_STATES)
    for mark, following in pairwise(marks):
        alive[mark[2]] += mark[1]
        worst = next((rank for rank in range(len(alive) - 1, 0, -1) if alive[rank]), 0)
        if worst and mark[0] < following[0]:
            yield mark[0], following[0], _STATES[worst]


def _weights(policy: UptimePolicy) -> dict[ComponentState, Decimal]:
    nothing = Decimal(0)
    return {
        ComponentState.OPERATIONAL: nothing,
        ComponentState.UNDER_MAINTENANCE: nothing,
        ComponentState.DEGRADED_PERFORMANCE: Decimal(str(policy.degraded_performance)),
        ComponentState.PARTIAL_OUTAGE: Decimal(str(policy.partial_outage)),
        ComponentState.MAJOR_OUTAGE: Decimal(str(policy.major_outage)),
    }


def _seconds(start: datetime, end: datetime) -> Decimal:
    return Decimal(max(end - start, timedelta(0)) // _MICROSECOND) / 1_000_000
