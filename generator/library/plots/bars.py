"""How many of each: bars with their numbers beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.library.plots.canvas import BOX, WIDTH, Axis, at, layer, svg, word

_HEIGHT = 20
_NAME = 130
_NUMBER = 36
"""Room for the numbers at the end of the longest bar."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A number and its name."""

    name: str
    number: int


def bars(label: str, given: Sequence[Bar]) -> str:
    """Draw a bar for each, one below the other."""
    most = max((bar.number for bar in given), default=0)
    if not most:
        return ""
    rows = list(enumerate(given))
    names = [word(bar.name, y=row + 0.5) for row, bar in rows]
    numbers = [word(f"{bar.number:,}", x=bar.number, y=row + 0.5) for row, bar in rows]
    boxes = [{"x": 0, "x2": bar.number, "y": row + 0.2, "y2": row + 0.8} for row, bar in rows]
    start = at(0, "y")
    end = at("x", "y")
    layers = [
        layer("name", "text", names, start, align="left", limit=_NAME - 8),
        layer("bar", "rect", boxes, BOX),
        layer("note", "text", numbers, end, align="left", dx=5, fontWeight=600),
    ]
    x = Axis((0, most), (_NAME, WIDTH - _NUMBER))
    return svg(label, len(rows) * _HEIGHT, layers, x, Axis((0, 1), (0, _HEIGHT)))
