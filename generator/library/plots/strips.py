"""Rows of dots along one scale, one strip below the other; all places are shares of its length."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.library.plots.canvas import Layer, layer, number, svg, words

MANY = 80
"""More dots than these are shown as a pile."""
_HEIGHT = 46
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
    x = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, 1], "range": [4, 332], "nice": False},
    }
    y = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [len(rows) + 0.4, 0], "nice": False, "zero": False},
    }
    layers = [*_scale(ticks, len(rows)), *_words(rows), *_marks(rows)]
    return svg(label, len(rows) * _HEIGHT + 18, layers, {"x": x, "y": y})


def _scale(ticks: Ticks, rows: int) -> Iterator[Layer]:
    lines = [{"x": share, "y": 0, "y2": rows} for share, _ in ticks]
    yield layer("grid", {"type": "rule", "opacity": 0.15}, lines, **_tall())
    last = len(ticks) - 1
    for align, places in (("left", {0}), ("right", {last} - {0}), ("center", set(range(1, last)))):
        texts = [
            {"x": share, "y": rows + 0.22, "text": word}
            for place, (share, word) in enumerate(ticks)
            if place in places
        ]
        mark = {"type": "text", "align": align}
        yield layer(f"tick_{align}", mark, texts, x=number("x"), y=number("y"), text=words("text"))


def _words(rows: _Rows) -> Iterator[Layer]:
    names = [{"y": row + _NOTE, "text": drawing.name} for row, drawing in rows]
    notes = [{"y": row + _NOTE, "text": drawing.note} for row, drawing in rows]
    name = {"type": "text", "align": "left", "fontWeight": 600, "limit": 205}
    start, end = {"value": 4}, {"value": 332}
    yield layer("name", name, names, x=start, y=number("y"), text=words("text"))
    note = {"type": "text", "align": "right"}
    yield layer("note", note, notes, x=end, y=number("y"), text=words("text"))


def _marks(rows: _Rows) -> Iterator[Layer]:
    wide = {"x2": {"field": "x2"}}
    yield layer("band", {"type": "rect"}, list(_bands(rows)), **wide, **_tall())
    yield layer("pile", {"type": "rect"}, list(_piles(rows)), **wide, **_tall())
    for name, width in (("p90", 1.5), ("median", 3)):
        mark = {"type": "rule", "strokeWidth": width}
        yield layer(name, mark, list(_rules(rows, name)), **_tall())
    dot = {"type": "circle", "size": 30}
    yield layer("dot", dot, list(_dots(rows)), x=number("x"), y=number("y"))


def _tall() -> dict[str, Any]:
    return {"x": number("x"), "y": number("y"), "y2": {"field": "y2"}}


def _bands(rows: _Rows) -> Iterator[dict[str, Any]]:
    for row, drawing in rows:
        if drawing.band:
            low, high = drawing.band
            yield _across(row, _BAND) | {"x": low, "x2": high}


def _rules(rows: _Rows, name: str) -> Iterator[dict[str, Any]]:
    for row, drawing in rows:
        if name in drawing.marks:
            yield _across(row, _REACH[name]) | {"x": drawing.marks[name]}


def _across(row: int, reach: float) -> dict[str, Any]:
    return {"y": row + _MIDDLE - reach, "y2": row + _MIDDLE + reach}


def _dots(rows: _Rows) -> Iterator[dict[str, Any]]:
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


def _piles(rows: _Rows) -> Iterator[dict[str, Any]]:
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
