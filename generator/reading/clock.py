"""A clock that follows a timeline from line to line: the running day, midnight, the stated zone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from generator.reading.dates import Written
from generator.reading.moments import When
from generator.reading.zones import is_american

_BACK = timedelta(hours=6)
"""A time that is earlier by more is of the next day; by less, a line is out of order."""
_NOON = 12


@dataclass(slots=True)
class Clock:
    """What the lines so far say of day and zone."""

    day: date | None
    zone: tzinfo | None = None
    day_first: bool | None = None
    """Whether two numbers are day and month, in that order; ``None`` where nothing tells."""
    half_days: bool = False
    """Whether the document counts hours from 1 to 12 without saying am or pm."""
    last: datetime | None = None

    def set_day(self, written: Written) -> date | None:
        """Go on with another day."""
        found = written.resolve(self.day, day_first=self._order())
        if found:
            self.day = found
            self.last = None
        return found

    def moment(self, when: When) -> datetime | None:
        """The moment of a line, in UTC; ``None`` where its day is not known."""
        named = self.set_day(when.day) if when.day else None
        if self.day is None or (when.day and named is None):
            return None
        if when.clock is None:
            return self._at(self.day, time(), when.zone)
        at = self._at(self.day, when.clock, when.zone)
        if at and named is None and not when.half:
            at = self._forward(at, when)
        elif at and named is None and self.last and at < self.last - _BACK:
            at = self._tomorrow(at)
        self.last = at or self.last
        return at

    def until(self, when: When, at: datetime) -> datetime | None:
        """The end of a range that begins ``at``."""
        if when.until is None and when.until_day is None:
            return None
        day: date | None = at.astimezone(when.zone or self.zone or UTC).date()
        if when.until_day:
            day = when.until_day.resolve(day, day_first=self._order())
        end = self._at(day, when.until or time(23, 59), when.zone) if day else None
        if end and end < at and not when.until_day:
            later = end + timedelta(hours=_NOON)
            end = later if later > at and not when.half else end + timedelta(days=1)
        return end if end and end >= at else None

    def _forward(self, at: datetime, when: When) -> datetime:
        """Of a clock without am and pm, and of one that runs over midnight."""
        if self.last is None or at >= self.last:
            return at
        afternoon = at + timedelta(hours=_NOON)
        if self.half_days and not (when.padded or when.zone) and afternoon >= self.last - _BACK:
            return afternoon
        return self._tomorrow(at) if at < self.last - _BACK else at

    def _tomorrow(self, at: datetime) -> datetime:
        day = self.day
        if day:
            self.day = day + timedelta(days=1)
        return at + timedelta(days=1)

    def _at(self, day: date, clock: time, zone: tzinfo | None) -> datetime | None:
        return datetime.combine(day, clock, tzinfo=zone or self.zone or UTC).astimezone(UTC)

    def _order(self) -> bool | None:
        if self.day_first is not None:
            return self.day_first
        return False if self.zone and is_american(self.zone) else None
