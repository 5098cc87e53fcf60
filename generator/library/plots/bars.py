"""How many of each: bars with their numbers beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.library.plots.canvas import layer, number, svg, words

_HEIGHT = 20
_NAME = 130


@dataclass(frozen=True, slots=True)
class Bar:
    """A number and its name."""

    name: str
    number: int


def bars(label: str, given: Sequence[Bar]) -> str:
    """Draw a bar for each, one below the other."""
    if not any(bar.number for bar in given):
        return ""
    values = [
        {
            "name": bar.name,
            "y": row + 0.5,
            "low": row + 0.2,
            "high": row + 0.8,
            "x": bar.number,
            "zero": 0,
            "text": f"{bar.number:,}",
        }
        for row, bar in enumerate(given)
    ]
    most = max(bar.number for bar in given)
    # Names stand left of zero, in units of the scale; numbers need some room at its end.
    unit = most / (336 - _NAME - 36)
    x = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [-_NAME * unit, most + 36 * unit], "nice": False},
    }
    y = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [len(given), 0], "nice": False},
    }
    name = {"type": "text", "align": "left", "limit": _NAME - 8}
    figure = {"type": "text", "align": "left", "dx": 5, "fontWeight": 600}
    layers = [
        layer("name", name, values, x={"value": 0}, y=number("y"), text=words("name")),
        layer(
            "bar",
            {"type": "rect"},
            values,
            x=number("zero"),
            x2={"field": "x"},
            y=number("low"),
            y2={"field": "high"},
        ),
        layer("note", figure, values, x=number("x"), y=number("y"), text=words("text")),
    ]
    return svg(label, len(given) * _HEIGHT, layers, {"x": x, "y": y})
