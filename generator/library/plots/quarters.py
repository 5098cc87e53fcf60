"""Durations by quarter: every postmortem as a dot; median and middle half from eight a quarter on.

Only neighbouring quarters that have a median are joined: fewer than eight make no trend.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.library.plots.canvas import Layer, layer, number, svg, words
from generator.library.plots.spans import Spans
from generator.library.plots.spread import LEAST, Strip
from generator.library.plots.strips import MANY

_HEIGHT = 224
_TOP = 8
_FLOOR = 186
_NAMES = 196
_COUNTS = 210
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
    x = _axis([-0.6, len(strips) - 0.4], [_LEFT, _RIGHT])
    y = _axis([0, 1], [_FLOOR, _TOP])
    layers = [*_scale(scale, len(strips)), *_marks(columns, scale), *_words(columns)]
    return svg(label, _HEIGHT, layers, {"x": x, "y": y})


_Columns = Sequence[tuple[int, Strip]]


def _axis(domain: list[float], range_: list[int]) -> dict[str, Any]:
    scale = {"domain": domain, "range": range_, "nice": False, "zero": False}
    return {"type": "quantitative", "axis": None, "scale": scale}


def _scale(scale: Spans, count: int) -> Iterator[Layer]:
    rows = [{"x": -0.6, "x2": count - 0.4, "y": share, "text": word} for share, word in scale.ticks]
    across = {"x": number("x"), "x2": {"field": "x2"}, "y": number("y")}
    yield layer("grid", {"type": "rule", "opacity": 0.15}, rows, **across)
    tick = {"type": "text", "align": "right"}
    yield layer("tick", tick, rows, x={"value": _LEFT - 6}, y=number("y"), text=words("text"))


def _marks(columns: _Columns, scale: Spans) -> Iterator[Layer]:
    medians = list(_medians(columns, scale))
    across = {"x": number("x"), "x2": {"field": "x2"}, "y": number("y")}
    boxed = {**across, "y2": {"field": "y2"}}
    yield layer("band", {"type": "rect"}, list(_bands(columns, scale)), **boxed)
    dots = list(_dots(columns, scale))
    yield layer("dot", {"type": "circle", "size": 30}, dots, x=number("x"), y=number("y"))
    yield layer("join", {"type": "rule", "strokeWidth": 1.5}, list(_joins(medians)), **boxed)
    yield layer("median", {"type": "rule", "strokeWidth": 3}, medians, **across)


def _words(columns: _Columns) -> Iterator[Layer]:
    """Name every quarter, or every so-many-th where they would touch."""
    step = -(-len(columns) // _NAMED)
    shown = columns[(len(columns) - 1) % step :: step]
    names = [{"x": place, "text": strip.name} for place, strip in shown]
    counts = [{"x": place, "text": f"n {len(strip.values)}"} for place, strip in shown]
    text = {"type": "text", "baseline": "top"}
    for name, values, height in (("name", names, _NAMES), ("note", counts, _COUNTS)):
        yield layer(name, text, values, x=number("x"), y={"value": height}, text=words("text"))


def _medians(columns: _Columns, scale: Spans) -> Iterator[dict[str, Any]]:
    for place, strip in columns:
        if strip.median is not None and len(strip.values) >= LEAST:
            yield {"x": place - _HALF, "x2": place + _HALF, "y": scale.place(strip.median)}


def _joins(medians: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one, other in pairwise(medians):
        if other["x"] - one["x"] < 1 + _HALF:
            yield {"x": one["x2"], "x2": other["x"], "y": one["y"], "y2": other["y"]}


def _bands(columns: _Columns, scale: Spans) -> Iterator[dict[str, Any]]:
    for place, strip in columns:
        if strip.half:
            low, high = (scale.place(span) for span in strip.half)
            yield {"x": place - _HALF, "x2": place + _HALF, "y": low, "y2": high}


def _dots(columns: _Columns, scale: Spans) -> Iterator[dict[str, Any]]:
    """Show each, or of very many every so-many-th: the band tells of all."""
    for place, strip in columns:
        every = max(1, -(-len(strip.values) // MANY))
        for order, value in enumerate(strip.values[::every]):
            yield {"x": place + (order % 3 - 1) * 0.1, "y": scale.place(value)}
