"""Days of a time zone by looking at the clock on the wall, quarter of an hour by quarter."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

STEP = timedelta(minutes=15)
"""No zone of our century has changed at anything finer."""


def wall_date(moment: datetime, zone: str) -> date:
    """Which day a calendar in the zone shows."""
    return moment.astimezone(ZoneInfo(zone)).date()


@cache
def begin_of(day: date, zone: str) -> datetime:
    """The first instant at which a calendar in the zone shows that day (or a later one)."""
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=16)
    while wall_date(moment, zone) < day:
        moment += STEP
    return moment


def last_days(now: datetime, zone: str, count: int = 90) -> list[date]:
    """The running day and those before it, oldest first."""
    today = wall_date(now, zone)
    return [today - timedelta(days=back) for back in reversed(range(count))]
