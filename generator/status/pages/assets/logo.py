"""A logo and its proportions: a wide one spells the name, a square one stands before it."""

from __future__ import annotations

import re
import struct
from typing import NamedTuple

WIDE = 2.0
HEIGHT = 28
_PNG = b"\x89PNG\r\n\x1a\n"
_VIEW_BOX = re.compile(rb"<svg[^>]*?\bviewBox=[\"']\s*\S+?[\s,]+\S+?[\s,]+([\d.]+)[\s,]+([\d.]+)")


class Logo(NamedTuple):
    """A logo as published. ``dark`` is its twin for dark pages."""

    path: str
    dark: str | None
    width: int
    height: int
    wide: bool


def proportion(data: bytes) -> float:
    """Width by height of an SVG or PNG; 1 where it does not say."""
    if data.startswith(_PNG) and len(data) >= 24:  # noqa: PLR2004 - up to the size in the header
        width, height = struct.unpack(">II", data[16:24])
        return width / height if height else 1.0
    found = _VIEW_BOX.search(data[:2000])
    try:
        return float(found[1]) / float(found[2]) if found else 1.0
    except (ValueError, ZeroDivisionError):
        return 1.0


def logo(path: str, dark: str | None, data: bytes) -> Logo:
    """Measure a logo."""
    ratio = proportion(data)
    return Logo(path, dark, round(HEIGHT * ratio), HEIGHT, wide=ratio >= WIDE)
