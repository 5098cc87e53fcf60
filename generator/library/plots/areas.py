"""A part that grows within a whole that grows: two areas with their last numbers beside them."""

from __future__ import annotations

from collections.abc import Sequence

from generator.library.plots.canvas import layer, number, svg, words

_HEIGHT = 168
_FLOOR = 146
_ROOM = 0.26
"""Share of the width that the words at the end need."""


def areas(
    label: str, points: Sequence[tuple[str, int, int]], whole_word: str, part_word: str
) -> str:
    """Draw points of a name, a whole, and a part of it."""
    if len(points) < 2 or not points[-1][1]:  # noqa: PLR2004 - a line has two ends
        return ""
    last = len(points) - 1
    values = [
        {"x": place, "whole": whole, "part": part, "zero": 0}
        for place, (_, whole, part) in enumerate(points)
    ]
    most = max(whole for _, whole, _ in points)
    x = {
        "type": "quantitative",
        "axis": None,
        "scale": {"domain": [0, last / (1 - _ROOM)], "nice": False},
    }
    y = {
        "type": "quantitative",
        "scale": {"domain": [0, most], "range": [_FLOOR, 8]},
        "axis": {"tickCount": 3, "format": "d"},
    }
    _, whole, part = points[-1]
    apart = most * 0.11
    ends = [
        {"x": last, "y": max(whole, part + apart), "text": f"{whole:,} {whole_word}"},
        {"x": last, "y": part, "text": f"{part:,} {part_word}"},
    ]
    names = [{"x": 0, "text": points[0][0]}, {"x": last, "text": points[-1][0]}]
    under = {"value": _FLOOR + 6}
    end = {"type": "text", "align": "left", "dx": 5, "fontWeight": 600}
    layers = [
        layer(
            "whole",
            {"type": "area"},
            values,
            x=number("x"),
            y=number("whole"),
            y2={"field": "zero"},
        ),
        layer(
            "part", {"type": "area"}, values, x=number("x"), y=number("part"), y2={"field": "zero"}
        ),
        layer("end", end, ends, x=number("x"), y=number("y"), text=words("text")),
        layer(
            "name",
            {"type": "text", "align": "left", "baseline": "top"},
            names[:1],
            x=number("x"),
            y=under,
            text=words("text"),
        ),
        layer(
            "name_last",
            {"type": "text", "align": "right", "baseline": "top"},
            names[1:],
            x=number("x"),
            y=under,
            text=words("text"),
        ),
    ]
    return svg(label, _HEIGHT, layers, {"x": x, "y": y})
