"""Days, months and moments as a language writes them; moments in UTC unless they say local."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from generator.status.words.customs import Customs, Pattern


class Dates:
    """Writes dates in one language; ``local`` times are those of the site's zone."""

    def __init__(self, customs: Customs, zone: ZoneInfo) -> None:
        self._zone = zone
        self._day = _writer(customs.day)
        self._short_day = _writer(customs.short_day)
        self._month = _writer(customs.month)
        self._bare_clock = _writer(customs.bare_clock)
        self._clock = _writer(customs.clock)
        self._bare_moment = _writer(customs.bare_moment)
        self._moment = _writer(customs.moment)
        self._range = customs.span

    def day(self, day: date) -> str:
        """18 Nov 2026. A moment stands for its day in UTC."""
        return self._day(_as_moment(day))

    def short_day(self, day: date) -> str:
        """18 Nov, where the year is plain from its surroundings."""
        return self._short_day(_as_moment(day))

    def month(self, day: date) -> str:
        """November 2026."""
        return self._month(_as_moment(day))

    def clock(self, moment: datetime) -> str:
        """14:10 UTC."""
        return self._clock(moment.astimezone(UTC))

    def moment(self, moment: datetime) -> str:
        """18 Nov 2026, 14:10 UTC."""
        return self._moment(moment.astimezone(UTC))

    def local_moment(self, moment: datetime) -> str | None:
        """18 Nov 2026, 15:10 UTC+1: in the site's zone, ``None`` where that is UTC's clock."""
        local = moment.astimezone(self._zone)
        offset = local.utcoffset()
        return f"{self._bare_moment(local)} {_offset(offset)}" if offset else None

    def span(self, start: datetime, end: datetime) -> str:
        """18 Nov 2026, 14:10 to 16:00 UTC (with a dash); with both days where they differ."""
        start, end = start.astimezone(UTC), end.astimezone(UTC)
        same_day = start.date() == end.date()
        last = self._clock(end) if same_day else self._moment(end)
        return self._range.replace("{0}", self._bare_moment(start)).replace("{1}", last)


def _writer(pattern: Pattern) -> Callable[[datetime], str]:
    template, months = pattern
    write = template.format
    return lambda moment: write(moment, *[names[moment.month - 1] for names in months])


def _as_moment(day: date) -> datetime:
    if isinstance(day, datetime):
        return day.astimezone(UTC)
    return datetime.combine(day, time(), UTC)


def _offset(offset: timedelta) -> str:
    """UTC+1 or UTC+5:30: plain to readers of every language, where abbreviations are not."""
    minutes = round(abs(offset.total_seconds()) / 60)
    hours, rest = divmod(minutes, 60)
    sign = "+" if offset > timedelta() else "\N{MINUS SIGN}"
    return f"UTC{sign}{hours}" + (f":{rest:02d}" if rest else "")
