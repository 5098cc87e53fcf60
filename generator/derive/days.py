"""The ninety days of a bar."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from generator.derive.zone import day_begins, day_of

DAYS = 90


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the site's zone; the running one ends now."""

    day: date
    start: datetime
    end: datetime

    @property
    def exists(self) -> bool:
        """Whether it had any time at all; a zone that crosses the date line skips a day."""
        return self.start < self.end

    @property
    def seconds(self) -> int:
        """How long it was, or has been so far."""
        return round((self.end - self.start).total_seconds())


def bar_days(now: datetime, zone: ZoneInfo) -> tuple[Day, ...]:
    """Cut the days of a bar, oldest first; the last one is today."""
    today = day_of(now, zone)
    dates = [today - timedelta(days=back) for back in range(DAYS - 1, -2, -1)]
    starts = [min(day_begins(each, zone), now) for each in dates]
    return tuple(Day(*cut) for cut in zip(dates, starts, starts[1:], strict=False))


def days_between(days: Sequence[Day], start: datetime, end: datetime | None) -> range:
    """Indexes of the days that a stretch of time touches; without an end it goes on today."""
    first = bisect_right(days, start, key=_end)
    last = len(days) - 1 if end is None else min(bisect_left(days, end, key=_end), len(days) - 1)
    return range(min(first, last) if end is None else first, last + 1)


def _end(day: Day) -> datetime:
    return day.end
