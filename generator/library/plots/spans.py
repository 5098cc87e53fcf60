"""A logarithmic scale of durations, from a minute to years, with ticks that people say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from math import log

_MINUTE = timedelta(minutes=1)
_TICKS = (
    (1, "1 min"),
    (5, "5 min"),
    (15, "15 min"),
    (60, "1 h"),
    (240, "4 h"),
    (1440, "1 day"),
    (4320, "3 days"),
    (10080, "1 week"),
    (43200, "30 days"),
    (129600, "90 days"),
    (525600, "1 year"),
    (5256000, "10 years"),
    (52560000, "100 years"),
)
_MOST = 6


@dataclass(frozen=True, slots=True)
class Spans:
    """A scale that holds some durations; places on it are shares of its length."""

    low: int
    high: int
    ticks: tuple[tuple[float, str], ...]

    @classmethod
    def of(cls, spans: Iterable[timedelta]) -> Spans:
        """Make the scale that holds these durations."""
        minutes = sorted(span / _MINUTE for span in spans) or [1.0]
        last = len(_TICKS) - 1
        low = max((i for i in range(last) if _TICKS[i][0] <= minutes[0]), default=0)
        high = min((i for i in range(low + 1, last) if _TICKS[i][0] >= minutes[-1]), default=last)
        step = -(-(high - low + 1) // _MOST)
        bare = cls(_TICKS[low][0], _TICKS[high][0], ())
        ticks = tuple(
            (bare._share(minutes), word) for minutes, word in _TICKS[low : high + 1 : step]
        )
        return cls(bare.low, bare.high, ticks)

    def place(self, span: timedelta) -> float:
        """Place a duration; what is shorter than the first tick stands there."""
        return self._share(span / _MINUTE)

    def _share(self, minutes: float) -> float:
        if minutes <= self.low:
            return 0.0
        return min(1.0, log(minutes / self.low) / log(self.high / self.low))
