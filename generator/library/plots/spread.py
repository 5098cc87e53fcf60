"""Durations of several groups over one scale.

A dot is a postmortem; of very many the strip shows how they are piled up. The band is the middle
half, drawn from eight on; the thick mark is the median, the thin one the 90th percentile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from generator.library.plots.spans import Spans
from generator.library.plots.strips import Drawing, strips

LEAST = 8
"""Fewer than these make no band and no trend."""
_MIDDLE = 3
"""Fewer than these have no one in the middle."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A group: its name, what is written beside it, and its durations, sorted."""

    name: str
    note: str
    median: timedelta | None
    p90: timedelta | None
    values: Sequence[timedelta]

    @property
    def half(self) -> tuple[timedelta, timedelta] | None:
        """The middle half, by nearest rank; ``None`` of a handful."""
        count = len(self.values)
        if count < LEAST:
            return None
        return self.values[-(-count // 4) - 1], self.values[-(-3 * count // 4) - 1]


def spread(label: str, given: Sequence[Strip]) -> str:
    """Draw strips; nothing where there is no duration at all."""
    known = [value for strip in given for value in strip.values]
    if not known:
        return ""
    scale = Spans.of(known)
    return strips(label, [_drawing(strip, scale) for strip in given], scale.ticks)


def _drawing(strip: Strip, scale: Spans) -> Drawing:
    marks = {}
    if strip.median is not None and len(strip.values) >= _MIDDLE:
        marks["median"] = scale.place(strip.median)
    if strip.p90 is not None and strip.half:
        marks["p90"] = scale.place(strip.p90)
    return Drawing(
        name=strip.name,
        note=strip.note,
        dots=[scale.place(value) for value in strip.values],
        band=(scale.place(strip.half[0]), scale.place(strip.half[1])) if strip.half else None,
        marks=marks,
    )
