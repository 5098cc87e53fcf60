"""A badge as SVG: no script, no style, no font of ours; readable aloud and in grey."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.status.badges.badge import Badge
from generator.status.badges.metrics import FONT_SIZE, width
from generator.status.words import Words

HEIGHT = 20
LONGEST = 40
"""Characters that a badge shows; its title says all."""
_PADDING = 6
_ICON = 12
_LABEL_COLOUR = "#3d444d"
_FONTS = "Verdana,Geneva,DejaVu Sans,sans-serif"


def svg(words: Words, badge: Badge) -> bytes:
    """Draw a badge."""
    label, message = _shortened(badge.label), _shortened(badge.message)
    middle = width(label) + 2 * _PADDING
    text_at = middle + 2 * _PADDING + _ICON
    end = text_at + width(message) + _PADDING
    spoken = f"{badge.label}: {badge.message}"
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": str(end),
            "height": str(HEIGHT),
            "viewBox": f"0 0 {end} {HEIGHT}",
            "role": "img",
            "aria-label": spoken,
            "lang": words.language,
        },
    )
    ET.SubElement(root, "title").text = spoken
    left = f"M3 0H{middle}V20H3A3 3 0 0 1 0 17V3A3 3 0 0 1 3 0Z"
    right = f"M{middle} 0H{end - 3}A3 3 0 0 1 {end} 3V17A3 3 0 0 1 {end - 3} 20H{middle}Z"
    ET.SubElement(root, "path", {"fill": _LABEL_COLOUR, "d": left})
    ET.SubElement(root, "path", {"fill": badge.colour, "d": right})
    _draw_shape(root, badge.shape, middle + _PADDING)
    _write(root, words, label, _PADDING)
    _write(root, words, message, text_at)
    return f"{ET.tostring(root, encoding='unicode')}\n".encode()


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def _draw_shape(root: ET.Element, shape: str, x: int) -> None:
    place = f"translate({x} {(HEIGHT - _ICON) // 2}) scale({_ICON / 16})"
    drawn = {"fill": "#fff", "fill-rule": "evenodd", "transform": place, "d": shape}
    ET.SubElement(root, "path", drawn)


def _write(root: ET.Element, words: Words, text: str, x: int) -> None:
    """Write text centred on its box, which suits both directions, and fit it to the box."""
    if not text:
        return
    size = width(text)
    element = ET.SubElement(
        root,
        "text",
        {
            "x": str(x + size / 2),
            "y": "14",
            "fill": "#fff",
            "font-family": _FONTS,
            "font-size": str(FONT_SIZE),
            "text-anchor": "middle",
            "direction": words.direction,
            "textLength": str(size),
            "lengthAdjust": "spacingAndGlyphs",
        },
    )
    element.text = text
