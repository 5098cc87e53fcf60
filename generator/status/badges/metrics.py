"""How wide text is, near enough for a box around it; the image's renderer fits the text to it."""

from __future__ import annotations

from unicodedata import combining, east_asian_width

FONT_SIZE = 11
_UNITS = 2048
_OTHER = 1300
_SEMITIC = 960
_ASCII = (
    "720 806 940 1676 1302 2204 1488 550 930 930 1302 1676 745 930 745 930 "  # space to /
    "1302 1302 1302 1302 1302 1302 1302 1302 1302 1302 930 930 1676 1676 1676 1117 "  # 0 to ?
    "2048 1400 1404 1430 1578 1295 1177 1588 1539 862 931 1419 1140 1726 1532 1612 "  # @ to O
    "1235 1612 1424 1400 1262 1499 1400 2025 1403 1260 1403 930 930 930 1676 1302 "  # P to _
    "1302 1230 1276 1067 1276 1220 720 1276 1296 562 705 1212 562 1992 1296 1243 "  # ` to o
    "1276 1276 874 1067 807 1296 1212 1676 1212 1212 1076 1300 930 1300 1676"  # p to ~
)
"""Advance widths of Verdana, from space to ``~``."""
_WIDTHS = {chr(code): int(width) for code, width in enumerate(_ASCII.split(), start=32)}


def width(text: str) -> int:
    """The width of text in pixels, rounded up."""
    return -(-sum(map(_units, text)) * FONT_SIZE // _UNITS)


def _units(character: str) -> int:
    if character in _WIDTHS:
        return _WIDTHS[character]
    if combining(character):
        return 0
    if "\u0590" <= character <= "\u08ff":
        return _SEMITIC
    return _UNITS if east_asian_width(character) in "WF" else _OTHER
