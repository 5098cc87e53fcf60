"""Days, months and moments as a language writes them; moments in UTC unless they say local."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from babel import Locale

from generator.status.words.pattern import compiled


class Dates:
    """Writes dates in one language; ``local`` times are those of the site's zone."""

    def __init__(self, locale: Locale, zone: ZoneInfo) -> None:
        skeletons = locale.datetime_skeletons
        day, clock = str(skeletons["yMMMd"]), str(skeletons["Hm"])
        both = str(locale.datetime_formats["medium"])
        utc_clock = f"{clock} 'UTC'"
        self._zone = zone
        self._day = compiled(day, locale)
        self._short_day = compiled(str(skeletons["MMMd"]), locale)
        self._month = compiled(str(skeletons["yMMMM"]), locale)
        self._bare_clock = compiled(clock, locale)
        self._clock = compiled(utc_clock, locale)
        self._bare_moment = compiled(_joined(both, day, clock), locale)
        self._moment = compiled(_joined(both, day, utc_clock), locale)
        self._range = str(locale.interval_formats[None])

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


def _joined(both: str, day: str, clock: str) -> str:
    return both.replace("{1}", day).replace("{0}", clock)


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
