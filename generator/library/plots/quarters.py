"""Durations by quarter: every postmortem as a dot; median and middle half from eight a quarter on.

Only neighbouring quarters that have a median are joined: fewer than eight make no trend.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.library.plots.canvas import (
    BOX,
    POINT,
    WIDE,
    Axis,
    Datum,
    Layer,
    at,
    layer,
    svg,
    word,
)
from generator.library.plots.spans import Spans
from generator.library.plots.spread import LEAST, Strip
from generator.library.plots.strips import MANY

_HEIGHT = 224
_TOP = 8
_FLOOR = 186
_NAMES = 200
_COUNTS = 215
_LEFT = 50
_RIGHT = 334
_NAMED = 5
_HALF = 0.3


def quarters(label: str, strips: Sequence[Strip]) -> str:
    """Draw quarters from left to right."""
    known = [value for strip in strips for value in strip.values]
    if not known:
        return ""
    scale = Spans.of(known)
    columns = list(enumerate(strips))
    layers = [*_scale(scale, len(strips)), *_marks(columns, scale), *_words(columns)]
    x = Axis((-0.6, len(strips) - 0.4), (_LEFT, _RIGHT))
    return svg(label, _HEIGHT, layers, x, Axis((0, 1), (_FLOOR, _TOP)))


_Columns = Sequence[tuple[int, Strip]]


def _scale(scale: Spans, count: int) -> Iterator[Layer]:
    rows: list[Datum] = [word(told, x=-0.6, x2=count - 0.4, y=share) for share, told in scale.ticks]
    yield layer("grid", "rule", rows, WIDE, opacity=0.15)
    place = at(_LEFT - 6, "y")
    yield layer("tick", "text", rows, place, align="right")


def _marks(columns: _Columns, scale: Spans) -> Iterator[Layer]:
    medians = list(_medians(columns, scale))
    yield layer("band", "rect", list(_bands(columns, scale)), BOX)
    yield layer("dot", "symbol", list(_dots(columns, scale)), POINT, size=30)
    yield layer("join", "rule", list(_joins(medians)), BOX, strokeWidth=1.5)
    yield layer("median", "rule", medians, WIDE, strokeWidth=3)


def _words(columns: _Columns) -> Iterator[Layer]:
    """Name every quarter, or every so-many-th where they would touch."""
    step = -(-len(columns) // _NAMED)
    shown = columns[(len(columns) - 1) % step :: step]
    names = [word(strip.name, x=place) for place, strip in shown]
    counts = [word(f"n {len(strip.values)}", x=place) for place, strip in shown]
    for name, values, height in (("name", names, _NAMES), ("note", counts, _COUNTS)):
        yield layer(name, "text", values, at("x", height), align="center")


def _medians(columns: _Columns, scale: Spans) -> Iterator[dict[str, float]]:
    for place, strip in columns:
        if strip.median is not None and len(strip.values) >= LEAST:
            yield {"x": place - _HALF, "x2": place + _HALF, "y": scale.place(strip.median)}


def _joins(medians: Sequence[dict[str, float]]) -> Iterator[dict[str, float]]:
    for one, other in pairwise(medians):
        if other["x"] - one["x"] < 1 + _HALF:
            yield {"x": one["x2"], "x2": other["x"], "y": one["y"], "y2": other["y"]}


def _bands(columns: _Columns, scale: Spans) -> Iterator[dict[str, float]]:
    for place, strip in columns:
        if strip.half:
            low, high = (scale.place(span) for span in strip.half)
            yield {"x": place - _HALF, "x2": place + _HALF, "y": low, "y2": high}


def _dots(columns: _Columns, scale: Spans) -> Iterator[dict[str, float]]:
    """Show each, or of very many every so-many-th: the band tells of all."""
    for place, strip in columns:
        every = max(1, -(-len(strip.values) // MANY))
        for order, value in enumerate(strip.values[::every]):
            yield {"x": place + (order % 3 - 1) * 0.1, "y": scale.place(value)}
