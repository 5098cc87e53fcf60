"""Rows of dots along one scale, one strip below the other; all places are shares of its length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.library.plots.canvas import BOX, POINT, TALL, Axis, Layer, at, layer, svg, word

MANY = 80
"""More dots than these are shown as a pile."""
_HEIGHT = 46
_FOOT = 20
_LEFT = 4
_RIGHT = 336
_TICK = 0.22
_NOTE = 0.24
_MIDDLE = 0.7
"""Where in a row the strip lies; the words stand above it."""
_BINS = 60
_DOT = 0.07
_REACH = {"p90": 0.17, "median": 0.22}
_BAND = 0.16

Ticks = Sequence[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A row: what stands above it, its dots, and where its marks and its band are."""

    name: str
    note: str
    dots: Sequence[float]
    band: tuple[float, float] | None = None
    marks: Mapping[str, float] = field(default_factory=dict)


_Rows = Sequence[tuple[int, Drawing]]


def strips(label: str, drawings: Sequence[Drawing], ticks: Ticks) -> str:
    """Draw rows over one scale."""
    rows = list(enumerate(drawings))
    height = len(rows) * _HEIGHT + _FOOT
    layers = [*_scale(ticks, len(rows)), *_words(rows), *_marks(rows)]
    y = Axis((0, len(rows)), (0, len(rows) * _HEIGHT))
    return svg(label, height, layers, Axis((0, 1), (_LEFT, _RIGHT)), y)


def _scale(ticks: Ticks, rows: int) -> Iterator[Layer]:
    lines = [{"x": share, "y": 0, "y2": rows} for share, _ in ticks]
    yield layer("grid", "rule", lines, TALL, opacity=0.15)
    last = len(ticks) - 1
    for align, places in (("left", {0}), ("right", {last} - {0}), ("center", set(range(1, last)))):
        texts = [
            word(told, x=share, y=rows + _TICK)
            for place, (share, told) in enumerate(ticks)
            if place in places
        ]
        yield layer(f"tick_{align}", "text", texts, POINT, align=align)


def _words(rows: _Rows) -> Iterator[Layer]:
    names = [word(drawing.name, y=row + _NOTE) for row, drawing in rows]
    notes = [word(drawing.note, y=row + _NOTE) for row, drawing in rows]
    start = at(_LEFT, "y")
    end = at(_RIGHT, "y")
    yield layer("name", "text", names, start, align="left", fontWeight=600, limit=205)
    yield layer("note", "text", notes, end, align="right")


def _marks(rows: _Rows) -> Iterator[Layer]:
    yield layer("band", "rect", list(_bands(rows)), BOX)
    yield layer("pile", "rect", list(_piles(rows)), BOX)
    yield layer("dot", "symbol", list(_dots(rows)), POINT, size=30)
    for name, width in (("p90", 1.5), ("median", 3.0)):
        yield layer(name, "rule", list(_rules(rows, name)), TALL, strokeWidth=width)


def _bands(rows: _Rows) -> Iterator[dict[str, float]]:
    for row, drawing in rows:
        if drawing.band:
            low, high = drawing.band
            yield _across(row, _BAND) | {"x": low, "x2": high}


def _rules(rows: _Rows, name: str) -> Iterator[dict[str, float]]:
    for row, drawing in rows:
        if name in drawing.marks:
            yield _across(row, _REACH[name]) | {"x": drawing.marks[name]}


def _across(row: int, reach: float) -> dict[str, float]:
    return {"y": row + _MIDDLE - reach, "y2": row + _MIDDLE + reach}


def _dots(rows: _Rows) -> Iterator[dict[str, float]]:
    """Let dots that would hide each other stand above and below the line."""
    for row, drawing in rows:
        if len(drawing.dots) > MANY:
            continue
        taken: dict[int, int] = {}
        for share in drawing.dots:
            place = _bin(share)
            order = taken[place] = taken.get(place, -1) + 1
            side = (order + 1) // 2 * (1 if order % 2 else -1)
            yield {"x": share, "y": row + _MIDDLE + max(-3, min(3, side)) * _DOT}


def _piles(rows: _Rows) -> Iterator[dict[str, float]]:
    for row, drawing in rows:
        if len(drawing.dots) <= MANY:
            continue
        piles = [0] * _BINS
        for share in drawing.dots:
            piles[_bin(share)] += 1
        for place, pile in enumerate(piles):
            if pile:
                reach = _REACH["median"] * pile / max(piles)
                yield _across(row, reach) | {"x": place / _BINS, "x2": (place + 1) / _BINS}


def _bin(share: float) -> int:
    return max(0, min(_BINS - 1, int(share * _BINS)))
