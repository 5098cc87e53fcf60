"""From a description of marks to SVG that stands in a page and takes its colours from there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import vl_convert

WIDTH = 340
"""Units that a drawing is wide: a phone's column, so that its words are never scaled down."""
FONT = 12
_ROOT = re.compile(r"<svg [^>]*?width=\"([\d.]+)\" height=\"([\d.]+)\"[^>]*>")
_CONFIG: Mapping[str, Any] = {
    "aria": False,
    "background": None,
    "padding": 2,
    "font": "sans-serif",
    "view": {"stroke": None, "fill": None},
    "text": {"fontSize": FONT, "fill": "currentColor"},
    "axis": {
        "labelFontSize": FONT,
        "labelColor": "currentColor",
        "domain": False,
        "ticks": False,
        "gridColor": "currentColor",
        "gridOpacity": 0.15,
        "labelPadding": 4,
        "title": None,
    },
}

Values = Sequence[Mapping[str, Any]]
Layer = Mapping[str, Any]


def svg(label: str, height: int, layers: Sequence[Layer], axes: Mapping[str, Any]) -> str:
    """Draw layers over common axes; ``label`` is what a screen reader says in their place."""
    drawn: str = vl_convert.vegalite_to_svg(
        {
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "width": WIDTH - 4,
            "height": height,
            "autosize": {"type": "fit", "contains": "padding"},
            "encoding": axes,
            "layer": list(layers),
            "config": _CONFIG,
        }
    )
    found = _ROOT.match(drawn)
    if found is None:
        raise ValueError("the plotting library wrote no SVG")
    size = f'viewBox="0 0 {found[1]} {found[2]}"'
    root = f'<svg class="sb-plot" role="img" aria-label="{escape(label)}" {size}>'
    return root + drawn[found.end() :]


def layer(name: str, mark: Mapping[str, Any], values: Values, **encoding: Any) -> Layer:
    """Make a layer of marks; its group has the class ``<name>_marks``."""
    return {
        "name": name,
        "data": {"values": list(values)},
        "mark": {"clip": False, **mark},
        "encoding": encoding,
    }


def number(field: str) -> dict[str, Any]:
    """Place by a number of the values."""
    return {"field": field, "type": "quantitative"}


def words(field: str) -> dict[str, Any]:
    """Print words of the values."""
    return {"field": field, "type": "nominal"}
