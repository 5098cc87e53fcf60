"""A logarithmic scale of durations, from a minute to months, with ticks that people say."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

_MINUTE = timedelta(minutes=1)
TICKS = (
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
)
_MOST = 6


def minutes(span: timedelta) -> float:
    """Place a duration on the scale; what is shorter than its first tick stands there."""
    return max(1.0, span / _MINUTE)


def scale(spans: Iterable[timedelta]) -> dict[str, Any]:
    """Make the axis that holds these durations."""
    places = sorted(minutes(span) for span in spans) or [1.0]
    last = len(TICKS) - 1
    low = max((i for i, tick in enumerate(TICKS) if tick[0] <= places[0]), default=0)
    high = min((i for i, tick in enumerate(TICKS) if tick[0] >= places[-1]), default=last)
    low, high = min(low, max(0, high - 1)), max(high, min(last, low + 1))
    step = -(-(high - low + 1) // _MOST)
    shown = TICKS[low : high + 1 : step]
    labels = {str(value): word for value, word in shown}
    return {
        "type": "quantitative",
        "scale": {
            "type": "log",
            "domain": [TICKS[low][0], max(TICKS[high][0], places[-1])],
            "nice": False,
        },
        "axis": {
            "values": [value for value, _ in shown],
            "labelExpr": f"{labels}[format(datum.value, 'd')]".replace("'", '"'),
        },
    }
