"""From a description of marks to SVG that stands in a page and takes its colours from there."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from generator.cache import recalled

WIDTH = 340
"""Units that a drawing is wide: a phone's column, so that its words are never scaled down."""
_FONT = 12
_ROOT = re.compile(r"<svg [^>]*?width=\"([\d.]+)\" height=\"([\d.]+)\"[^>]*>")
_SCHEMA = "https://vega.github.io/schema/vega/v6.json"
_ACROSS = {"x": "x", "x2": "x", "y": "y", "y2": "y"}

Datum = Mapping[str, float | str]
Values = Sequence[Datum]


@dataclass(frozen=True, slots=True)
class Field:
    """A number of the values, placed on the scale of its direction."""

    name: str


@dataclass(frozen=True, slots=True)
class Units:
    """A fixed place of the drawing."""

    at: float


@dataclass(frozen=True, slots=True)
class Axis:
    """A linear scale from numbers of the values to units of the drawing."""

    domain: tuple[float, float]
    range: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks of one kind, one for each of ``values``; the group has the class ``<name>_marks``.

    ``mark`` is what Vega calls it, ``look`` what all of them share. Text prints the value ``text``.
    """

    name: str
    mark: str
    values: Values
    places: Mapping[str, Field | Units]
    look: Mapping[str, float | str]


def layer(
    name: str,
    mark: str,
    values: Values,
    places: Mapping[str, Field | Units],
    **look: float | str,
) -> Layer:
    """Make a layer."""
    return Layer(name, mark, values, places, look)


def at(x: str | float, y: str | float) -> Mapping[str, Field | Units]:
    """Place marks: a name is a number of the values, a number is a place of the drawing."""
    return {
        name: Field(place) if isinstance(place, str) else Units(place)
        for name, place in (("x", x), ("y", y))
    }


def word(text: str, **places: float) -> Datum:
    """Make a value that is printed."""
    return {"text": text, **places}


POINT: Mapping[str, Field | Units] = {"x": Field("x"), "y": Field("y")}
TALL: Mapping[str, Field | Units] = {**POINT, "y2": Field("y2")}
WIDE: Mapping[str, Field | Units] = {**POINT, "x2": Field("x2")}
BOX: Mapping[str, Field | Units] = {**TALL, "x2": Field("x2")}


def svg(label: str, height: int, layers: Sequence[Layer], x: Axis, y: Axis) -> str:
    """Draw layers over two scales; ``label`` is what a screen reader says in their place."""
    told = json.dumps(
        {
            "$schema": _SCHEMA,
            "width": WIDTH,
            "height": height,
            "padding": 0,
            "autosize": "none",
            "config": {"events": {"defaults": {"allow": False}}},
            "data": [{"name": each.name, "values": list(each.values)} for each in layers],
            "scales": [_scale("x", x), _scale("y", y)],
            "marks": [_marks(each) for each in layers if each.values],
        }
    )
    drawn = recalled("plot", (told,), lambda: _drawn(told))
    found = _ROOT.match(drawn)
    if found is None:
        raise ValueError("the plotting library wrote no SVG")
    size = f'viewBox="0 0 {found[1]} {found[2]}"'
    root = f'<svg class="sb-plot" role="img" aria-label="{escape(label)}" {size}>'
    return root + drawn[found.end() :]


def _drawn(told: str) -> str:
    import vl_convert  # noqa: PLC0415 - a browser's engine, not started where all is kept

    drawn: str = vl_convert.vega_to_svg(told)
    return drawn


def _scale(name: str, axis: Axis) -> dict[str, Any]:
    return {
        "name": name,
        "type": "linear",
        "domain": list(axis.domain),
        "range": list(axis.range),
        "nice": False,
        "zero": False,
    }


def _marks(it: Layer) -> dict[str, Any]:
    paint = "stroke" if it.mark == "rule" else "fill"
    update: dict[str, Any] = {paint: {"value": "currentColor"}}
    if it.mark == "text":
        update |= {"text": {"field": "text"}, "fontSize": {"value": _FONT}}
        update |= {"font": {"value": "sans-serif"}, "baseline": {"value": "middle"}}
    update |= {key: {"value": value} for key, value in it.look.items()}
    for direction, place in it.places.items():
        update[direction] = (
            {"value": place.at}
            if isinstance(place, Units)
            else {"scale": _ACROSS[direction], "field": place.name}
        )
    return {
        "type": it.mark,
        "name": f"{it.name}_marks",
        "aria": False,
        "from": {"data": it.name},
        "encode": {"update": update},
    }
