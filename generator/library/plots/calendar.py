"""Days of several groups over one span of time: when something happened, and happened again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.library.plots.strips import Drawing, strips

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LEAST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Days:
    """A group: its name, what is written beside it, and its days, sorted."""

    name: str
    note: str
    days: Sequence[date]


def calendar(label: str, given: Sequence[Days], first: date, last: date) -> str:
    """Draw days between two days."""
    if not any(each.days for each in given):
        return ""
    first = min(first, last - _LEAST)
    length = (last - first) / timedelta(days=1)

    def place(day: date) -> float:
        return max(0.0, min(1.0, (day - first) / timedelta(days=1) / length))

    drawings = [Drawing(each.name, each.note, [place(day) for day in each.days]) for each in given]
    ticks = [
        (place(day), f"{_MONTHS[day.month - 1]} {day.year}")
        for day in (first, first + (last - first) / 2, last)
    ]
    return strips(label, drawings, ticks)
