"""Durations by quarter: every postmortem as a dot; median and middle half from eight a quarter on.

Only neighbouring quarters that have a median are joined: fewer than eight make no trend.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.library.plots.canvas import layer, number, svg, words
from generator.library.plots.spans import minutes, scale
from generator.library.plots.spread import LEAST, MANY, Strip, quartile

_HEIGHT = 224
_TOP = 8
_FLOOR = 186
_NAMES = 196
_COUNTS = 210


def quarters(label: str, strips: Sequence[Strip]) -> str:
    """Draw quarters from left to right."""
    known = [value for strip in strips for value in strip.values]
    if not known:
        return ""
    y = scale(known)
    y["scale"]["range"] = [_FLOOR, _TOP]
    columns = list(enumerate(strips))
    step = -(-len(strips) // 6)
    names = [{"x": place, "text": strip.name} for place, strip in columns if place % step == 0]
    counts = [
        {"x": place, "text": f"n {len(strip.values)}"}
        for place, strip in columns
        if place % step == 0
    ]
    x = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [-0.6, len(strips) - 0.4], "nice": False, "zero": False},
    }
    bottom, below = {"value": _NAMES}, {"value": _COUNTS}
    medians = list(_medians(columns))
    layers = [
        layer(
            "band",
            {"type": "rect"},
            list(_bands(columns)),
            x=number("x"),
            x2={"field": "x2"},
            y=number("y"),
            y2={"field": "y2"},
        ),
        layer(
            "dot",
            {"type": "circle", "size": 30},
            list(_dots(columns)),
            x=number("x"),
            y=number("y"),
        ),
        layer(
            "join",
            {"type": "rule", "strokeWidth": 1.5},
            list(_joins(medians)),
            x=number("x"),
            x2={"field": "x2"},
            y=number("y"),
            y2={"field": "y2"},
        ),
        layer(
            "median",
            {"type": "rule", "strokeWidth": 3},
            medians,
            x=number("low"),
            x2={"field": "high"},
            y=number("y"),
        ),
        layer(
            "name",
            {"type": "text", "baseline": "top"},
            names,
            x=number("x"),
            y=bottom,
            text=words("text"),
        ),
        layer(
            "note",
            {"type": "text", "baseline": "top"},
            counts,
            x=number("x"),
            y=below,
            text=words("text"),
        ),
    ]
    return svg(label, _HEIGHT, layers, {"x": x, "y": y})


_Columns = Sequence[tuple[int, Strip]]


def _medians(columns: _Columns) -> Iterator[dict[str, Any]]:
    for place, strip in columns:
        if strip.median is not None and len(strip.values) >= LEAST:
            yield {"x": place, "low": place - 0.3, "high": place + 0.3, "y": minutes(strip.median)}


def _joins(medians: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for one, other in pairwise(medians):
        if other["x"] - one["x"] == 1:
            yield {"x": one["high"], "x2": other["low"], "y": one["y"], "y2": other["y"]}


def _bands(columns: _Columns) -> Iterator[dict[str, Any]]:
    for place, strip in columns:
        if len(strip.values) >= LEAST:
            low, high = (minutes(quartile(strip.values, quarter)) for quarter in (1, 3))
            yield {"x": place - 0.3, "x2": place + 0.3, "y": low, "y2": high}


def _dots(columns: _Columns) -> Iterator[dict[str, Any]]:
    """Show each, or of very many every so-many-th: the band tells of all."""
    for place, strip in columns:
        every = -(-len(strip.values) // MANY)
        for order, value in enumerate(strip.values[::every] if every else ()):
            yield {"x": place + (order % 3 - 1) * 0.1, "y": minutes(value)}
