"""Draw the pictures of the example's postmortems: ``python -m tools.draw_example_pictures``."""

from __future__ import annotations

import json
import math
from io import BytesIO
from pathlib import Path
from typing import Any

import vl_convert
from PIL import Image

POSTMORTEMS = Path(__file__).resolve().parent.parent / "content" / "postmortems"
PAGES = POSTMORTEMS / "shops" / "2025-11-28-page-times.png"
DISK = POSTMORTEMS / "platform" / "2026-09-16-disk.svg"
_INK, _SOFT, _LINE, _ALARM = "#1f2430", "#5b6270", "#4f5fb8", "#b3261e"
_COLOURS = 32
_SLOW, _LET_IN, _MITIGATED, _ALL, _OVER = 28, 52, 70, 88, 117
"""Minutes after 17:30 at which the timeline of the postmortem tells something."""


def draw() -> None:
    """Draw them all."""
    dots = Image.open(BytesIO(vl_convert.vegalite_to_png(json.dumps(_pages()), scale=2)))
    dots.convert("RGB").quantize(_COLOURS).save(PAGES, optimize=True)
    DISK.write_text(vl_convert.vegalite_to_svg(json.dumps(_disk())) + "\n", "utf-8")


def _pages() -> dict[str, Any]:
    rows = [{"at": _clock(minute), "s": round(_seconds(minute), 2)} for minute in range(136)]
    marks = [
        {"at": _clock(27), "what": "cache emptied"},
        {"at": _clock(_MITIGATED), "what": "mitigated"},
        {"at": _clock(_OVER), "what": "resolved"},
    ]
    axis = {"format": "%H:%M", "title": "UTC", "tickCount": 8, "grid": False}
    return _chart(
        [
            {
                "data": {"values": rows},
                "mark": {"type": "line", "color": _LINE, "strokeWidth": 2},
                "encoding": {
                    "x": {"field": "at", "type": "temporal", "axis": axis},
                    "y": {
                        "field": "s",
                        "type": "quantitative",
                        "title": "seconds for a page, 95th percentile",
                    },
                },
            },
            *_rules(marks, "x", "temporal"),
        ]
    )


def _seconds(minute: int) -> float:
    wave = 0.06 * math.sin(minute * 1.7)
    if minute < _SLOW:
        return 0.4 + wave / 3
    if minute < _LET_IN:
        return 31 + 2 * wave
    if minute < _MITIGATED:
        return 31 - 23 * (minute - _LET_IN) / (_MITIGATED - _LET_IN) + 5 * wave
    if minute < _ALL:
        return 8 - 5 * (minute - _MITIGATED) / (_ALL - _MITIGATED) + 3 * wave
    return 0.4 + 2.6 * math.exp(-(minute - _ALL) / 4) + wave / 3


def _disk() -> dict[str, Any]:
    rows = [{"day": tenth / 10, "full": _full(tenth / 10)} for tenth in range(91)]
    marks = [{"full": 85, "what": "alarm at 85%"}]
    return _chart(
        [
            {
                "data": {"values": rows},
                "mark": {"type": "area", "color": _LINE, "opacity": 0.25, "line": {"color": _LINE}},
                "encoding": {
                    "x": {
                        "field": "day",
                        "type": "quantitative",
                        "title": "days since the reader was taken out of service",
                        "axis": {"grid": False, "tickCount": 9},
                        "scale": {"nice": False},
                    },
                    "y": {
                        "field": "full",
                        "type": "quantitative",
                        "title": "disk, % full",
                        "scale": {"domain": [0, 100]},
                    },
                },
            },
            *_rules(marks, "y", "quantitative"),
        ]
    )


def _full(day: float) -> float:
    """It reaches the alarm two days before the end, as the postmortem tells."""
    return round(30 + 70 * day / 9 + 0.9 * math.sin(day * 2 * math.pi) * (1 - day / 9), 1)


def _rules(marks: list[dict[str, Any]], axis: str, kind: str) -> list[dict[str, Any]]:
    field = next(iter(marks[0]))
    where = {axis: {"field": field, "type": kind}}
    upright = axis == "x"
    text = {"type": "text", "color": _ALARM, "align": "left", "fontSize": 12}
    text |= {"dx": 4, "y": 8} if upright else {"dy": -7, "x": 6}
    return [
        {
            "data": {"values": marks},
            "mark": {"type": "rule", "color": _ALARM, "strokeDash": [4, 3]},
            "encoding": where,
        },
        {
            "data": {"values": marks},
            "mark": text,
            "encoding": where | {"text": {"field": "what"}},
        },
    ]


def _chart(layers: list[dict[str, Any]]) -> dict[str, Any]:
    labels = {"labelColor": _SOFT, "titleColor": _INK, "labelFontSize": 12, "titleFontSize": 12}
    return {
        "width": 640,
        "height": 260,
        "padding": 12,
        "background": "#ffffff",
        "layer": layers,
        "config": {"axis": labels | {"titleFontWeight": "normal"}, "view": {"stroke": None}},
    }


def _clock(minute: int) -> str:
    return f"2025-11-28T{17 + (30 + minute) // 60:02}:{(30 + minute) % 60:02}:00"


if __name__ == "__main__":
    draw()
