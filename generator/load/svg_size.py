"""How large an SVG wants to be drawn."""

from __future__ import annotations

import re
from typing import Any
from xml.etree import ElementTree as ET

_PIXELS = re.compile(r"\s*(\d{1,6}(?:\.\d+)?)\s*(px|pt|)\s*\Z")
_PER_POINT = 4 / 3
_BOX = 4
_BEGINNING = 1 << 16
OTHERWISE = (960, 540)
"""Where it does not say; it is scaled to its place anyway."""


def svg_size(data: bytes) -> tuple[int, int]:
    """Read width and height of an SVG that is known to be harmless, in CSS pixels."""
    parser: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(["start"])
    parser.feed(data[:_BEGINNING])
    found: list[Any] = list(parser.read_events())
    if not found:
        return OTHERWISE
    root: ET.Element = found[0][1]
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    box = [_length(each) for each in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
    ratio = box[2:] if len(box) == _BOX else []
    if width and height:
        return round(width), round(height)
    if len(ratio) == len(OTHERWISE) and ratio[0] and ratio[1]:
        scale = width / ratio[0] if width else height / ratio[1] if height else 1
        return max(1, round(ratio[0] * scale)), max(1, round(ratio[1] * scale))
    return OTHERWISE


def _length(text: str) -> float:
    found = _PIXELS.match(text)
    if not found:
        return 0
    return float(found[1]) * (_PER_POINT if found[2] == "pt" else 1)
