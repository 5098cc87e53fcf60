"""Moments as ``<time>`` elements: UTC in words, machine-readable for the reader's own clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from html import escape

from markupsafe import Markup

from generator.derive.zone import day_of, zone_named
from generator.status.words import Words


def iso(moment: datetime) -> str:
    """2026-11-18T14:10:00Z, to the second."""
    return moment.astimezone(UTC).isoformat()[:19] + "Z"


def iso_span(length: timedelta) -> str:
    """Write a length of time for machines: PT1H23M."""
    minutes = max(0, int(length.total_seconds()) // 60)
    return f"PT{minutes // 60}H{minutes % 60}M"


class Times:
    """Writes ``<time>`` elements in one language, seen from one moment.

    Clocks are UTC; days without a clock are days of the site's zone, as in bars and months.
    """

    def __init__(self, words: Words, time_zone: str, now: datetime) -> None:
        self._words = words
        self._zone = zone_named(time_zone)
        self._today = now.astimezone(UTC).date()
        self.moment = lru_cache(maxsize=1024)(self._moment)
        self.day = lru_cache(maxsize=1024)(self._day)

    def _moment(self, moment: datetime) -> Markup:
        """18 Nov 2026, 14:10 UTC."""
        return _time(iso(moment), self._words.moment(moment))

    def near(self, moment: datetime) -> Markup:
        """14:10 UTC where it is today's, with its day where it is not."""
        if moment.astimezone(UTC).date() != self._today:
            return self.moment(moment)
        return _time(iso(moment), self._words.clock(moment))

    def _day(self, day: date) -> Markup:
        """18 Nov 2026. A moment stands for its day in the site's zone."""
        if isinstance(day, datetime):
            day = day_of(day, self._zone)
        return _time(day.isoformat(), self._words.day(day))

    def month(self, day: date) -> Markup:
        """November 2026."""
        return _time(f"{day:%Y-%m}", self._words.month(day))

    def window(self, start: datetime, end: datetime) -> Markup:
        """18 Nov 2026, 14:10 to 16:00 UTC; a script finds both ends in it."""
        words = self._words.span(start, end).replace(" UTC", "\N{NO-BREAK SPACE}UTC")
        return Markup('<span class="span" data-start="{}" data-end="{}">{}</span>').format(
            iso(start), iso(end), words
        )

    def seconds(self, seconds: int) -> Markup:
        """12 min."""
        return self.length(timedelta(seconds=seconds))

    def length(self, length: timedelta) -> Markup:
        """1 h 23 min."""
        return _time(iso_span(length), self._words.duration(length))


def _time(machine: str, words: str) -> Markup:
    return Markup(f'<time datetime="{machine}">{escape(words, quote=False)}</time>')  # noqa: S704 - escaped
