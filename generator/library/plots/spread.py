"""Durations of several groups, one strip below the other, over one scale.

A dot is a postmortem; of very many the strip shows how they are piled up. The band is the middle
half, drawn from eight on; the thick mark is the median, the thin one the 90th percentile.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import log
from typing import Any

from generator.library.plots.canvas import layer, number, svg, words
from generator.library.plots.spans import minutes, scale

LEAST = 8
"""Fewer than these make no band and no trend."""
MANY = 80
_HEIGHT = 46
_BINS = 60
_MIDDLE = 0.7
"""Where in a row the strip lies; the words stand above it."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A group: its name, what is written beside it, and its durations, sorted."""

    name: str
    note: str
    median: timedelta | None
    p90: timedelta | None
    values: Sequence[timedelta]


def spread(label: str, strips: Sequence[Strip]) -> str:
    """Draw strips; nothing where there is no duration at all."""
    known = [value for strip in strips for value in strip.values]
    if not known:
        return ""
    x = scale(known)
    domain = x["scale"]["domain"]
    y = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [len(strips), 0], "nice": False, "zero": False},
    }
    rows = list(enumerate(strips))
    at_start, at_end = {"value": 0}, {"value": "width"}
    names = [{"y": row + 0.24, "text": strip.name} for row, strip in rows]
    notes = [{"y": row + 0.24, "text": strip.note} for row, strip in rows]
    bold = {"type": "text", "align": "left", "fontWeight": 600, "limit": 190}
    tall = {"y": number("y"), "y2": {"field": "y2"}}
    layers = [
        layer("name", bold, names, x=at_start, y=number("y"), text=words("text")),
        layer(
            "note",
            {"type": "text", "align": "right"},
            notes,
            x=at_end,
            y=number("y"),
            text=words("text"),
        ),
        layer(
            "band", {"type": "rect"}, list(_bands(rows)), x=number("x"), x2={"field": "x2"}, **tall
        ),
        layer(
            "pile",
            {"type": "rect"},
            list(_piles(rows, domain)),
            x=number("x"),
            x2={"field": "x2"},
            **tall,
        ),
        layer(
            "dot",
            {"type": "circle", "size": 30},
            list(_dots(rows, domain)),
            x=number("x"),
            y=number("y"),
        ),
        layer(
            "p90",
            {"type": "rule", "strokeWidth": 1.5},
            list(_marks(rows, "p90", 0.17)),
            x=number("x"),
            **tall,
        ),
        layer(
            "median",
            {"type": "rule", "strokeWidth": 3},
            list(_marks(rows, "median", 0.22)),
            x=number("x"),
            **tall,
        ),
    ]
    return svg(label, len(strips) * _HEIGHT + 18, layers, {"x": x, "y": y})


_Rows = Sequence[tuple[int, Strip]]


def _bands(rows: _Rows) -> Iterator[dict[str, Any]]:
    for row, strip in rows:
        if len(strip.values) >= LEAST:
            low, high = (quartile(strip.values, quarter) for quarter in (1, 3))
            yield _across(row, 0.16) | {"x": minutes(low), "x2": minutes(high)}


def quartile(values: Sequence[timedelta], quarter: int) -> timedelta:
    """Take a quartile by nearest rank."""
    return values[-(-quarter * len(values) // 4) - 1]


def _marks(rows: _Rows, which: str, reach: float) -> Iterator[dict[str, Any]]:
    for row, strip in rows:
        span: timedelta | None = getattr(strip, which)
        if span is not None and (which == "median" or len(strip.values) >= LEAST):
            yield _across(row, reach) | {"x": minutes(span)}


def _across(row: int, reach: float) -> dict[str, Any]:
    return {"y": row + _MIDDLE - reach, "y2": row + _MIDDLE + reach}


def _dots(rows: _Rows, domain: Sequence[float]) -> Iterator[dict[str, Any]]:
    """Let dots that would hide each other stand above and below the line."""
    for row, strip in rows:
        if len(strip.values) > MANY:
            continue
        taken: dict[int, int] = {}
        for value in strip.values:
            place = _bin(minutes(value), domain)
            number_there = taken[place] = taken.get(place, -1) + 1
            side = (number_there + 1) // 2 * (1 if number_there % 2 else -1)
            yield {"x": minutes(value), "y": row + _MIDDLE + max(-3, min(3, side)) * 0.07}


def _piles(rows: _Rows, domain: Sequence[float]) -> Iterator[dict[str, Any]]:
    width = log(domain[1] / domain[0]) / _BINS
    for row, strip in rows:
        if len(strip.values) <= MANY:
            continue
        piles = [0] * _BINS
        for value in strip.values:
            piles[_bin(minutes(value), domain)] += 1
        for place, pile in enumerate(piles):
            if pile:
                low, high = (domain[0] * 2.718281828459045 ** (width * (place + k)) for k in (0, 1))
                yield _across(row, 0.22 * pile / max(piles)) | {"x": low, "x2": high}


def _bin(place: float, domain: Sequence[float]) -> int:
    share = log(place / domain[0]) / log(domain[1] / domain[0])
    return max(0, min(_BINS - 1, int(share * _BINS)))
