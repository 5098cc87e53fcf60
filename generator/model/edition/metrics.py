"""Numbers over many postmortems, never without what one must know to read them."""

from __future__ import annotations

from datetime import timedelta

from pydantic import Field

from generator.model.frozen import Frozen


class Statistic(Frozen):
    """A skewed distribution in four numbers; durations are ``None`` where ``n`` is 0."""

    n: int
    missing: int
    """How many postmortems lack the data."""
    median: timedelta | None
    p90: timedelta | None
    mean: timedelta | None
    values: tuple[timedelta, ...] = ()
    """Sorted, for drawing."""


class MetricGroup(Frozen):
    """A statistic of one value of a slice, such as severity ``sev1``."""

    slug: str
    label: str
    statistic: Statistic


class Metric(Frozen):
    """One of MTTD, MTTA, MTTM, MTTR, time to publication, and its slices."""

    name: str
    overall: Statistic
    by: dict[str, tuple[MetricGroup, ...]]
    """Keys: ``severity``, ``service``, ``team``, ``quarter``."""


class Metrics(Frozen):
    """All metrics of an edition."""

    metrics: tuple[Metric, ...] = ()
    frequency: dict[str, tuple[tuple[str, int], ...]] = Field(default_factory=dict)
    """Number of postmortems by ``quarter``, ``severity``, ``service``, ``team``."""
    recurring: int = 0
    """How many are a recurrence of an earlier one."""
    total: int = 0
