"""Contrast as WCAG 2 counts it, and the nearest shade of a colour that can be read."""

from __future__ import annotations

RGB = tuple[float, float, float]
READABLE = 4.5
_STEPS = 100
_DARK_END = 0.04045


def readable(colour: str, ground: str, *, ratio: float = READABLE) -> str:
    """Darken or lighten a colour (``#rrggbb``), no more than it takes to be read on a ground."""
    goal: RGB = (0, 0, 0) if _luminance(_parsed(ground)) > 0.5 else (1, 1, 1)  # noqa: PLR2004 - half
    start = _parsed(colour)
    for step in range(_STEPS + 1):
        share = step / _STEPS
        red, green, blue = (a + (b - a) * share for a, b in zip(start, goal, strict=True))
        shade = _written((red, green, blue))
        if contrast(shade, ground) >= ratio:
            return shade
    return _written(goal)


def contrast(one: str, other: str) -> float:
    """From 1 (the same) to 21 (black on white)."""
    dark, light = sorted((_luminance(_parsed(one)), _luminance(_parsed(other))))
    return (light + 0.05) / (dark + 0.05)


def _parsed(colour: str) -> RGB:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(colour: RGB) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colour)


def _luminance(colour: RGB) -> float:
    red, green, blue = (
        part / 12.92 if part <= _DARK_END else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
