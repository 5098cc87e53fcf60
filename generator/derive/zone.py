"""Days of the site's time zone as spans of UTC: 23, 24 or 25 hours, and now and then none."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def zone_named(name: str) -> ZoneInfo:
    """Find a time zone. A name that nobody knows is a finding of the checks, and UTC here."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")


def day_begins(day: date, zone: ZoneInfo) -> datetime:
    """Say when a day begins, in UTC; where midnight is skipped, the moment of the skip."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """Say in which day a moment lies: the last one that has begun."""
    day = moment.astimezone(zone).date()
    after = day + timedelta(days=1)
    return after if day_begins(after, zone) <= moment else day


def hour_of(now: datetime) -> datetime:
    """When the hour began in which clocks that count hours are read, so that all tick together."""
    return now.replace(minute=0, second=0, microsecond=0)
