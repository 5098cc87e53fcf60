"""Four numbers of a skewed distribution.

The median of an even number of values is the mean of the middle two. The 90th percentile is by
nearest rank: the smallest value that at least 90 of 100 do not pass, one that really occurred.
Mean and median are rounded to whole seconds, halves to even.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta

from generator.model.edition import Statistic

_SECOND = timedelta(seconds=1)


def statistic(values: Iterable[timedelta | None]) -> Statistic:
    """Describe values; ``None`` stands for one that is missing."""
    given = list(values)
    known = sorted(value for value in given if value is not None)
    return Statistic(
        n=len(known),
        missing=len(given) - len(known),
        median=_median(known) if known else None,
        p90=known[-(-9 * len(known) // 10) - 1] if known else None,
        mean=_mean(known) if known else None,
        values=tuple(known),
    )


def _median(known: Sequence[timedelta]) -> timedelta:
    middle = len(known) // 2
    return _mean(known[middle : middle + 1] if len(known) % 2 else known[middle - 1 : middle + 1])


def _mean(known: Sequence[timedelta]) -> timedelta:
    return round(sum(known, timedelta()) / _SECOND / len(known)) * _SECOND
