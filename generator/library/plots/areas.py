"""A part that grows within a whole that grows: two areas with their last numbers beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.library.plots.canvas import (
    POINT,
    TALL,
    WIDE,
    Axis,
    Datum,
    Layer,
    at,
    layer,
    svg,
    word,
)

_HEIGHT = 168
_TOP = 10
_FLOOR = 146
_NAMES = 158
_LEFT = 34
_END = 250
"""Where the areas end and the words about them begin."""
_RIGHT = 336
_APART = 0.11
_STEPS = (1, 2, 5)
_LINES = 4


def areas(
    label: str, points: Sequence[tuple[str, int, int]], whole_word: str, part_word: str
) -> str:
    """Draw points of a name, a whole, and a part of it."""
    if len(points) < 2 or not points[-1][1]:  # noqa: PLR2004 - a line has two ends
        return ""
    last = len(points) - 1
    most = max(whole for _, whole, _ in points)
    layers = [
        *_grid(most, last * (_RIGHT - _LEFT) / (_END - _LEFT)),
        layer("whole", "area", [_at(x, whole) for x, (_, whole, _) in enumerate(points)], TALL),
        layer("part", "area", [_at(x, part) for x, (_, _, part) in enumerate(points)], TALL),
        *_words(points, most, whole_word, part_word),
    ]
    return svg(
        label, _HEIGHT, layers, Axis((0, last), (_LEFT, _END)), Axis((0, most), (_FLOOR, _TOP))
    )


def _at(place: int, number: int) -> dict[str, float]:
    return {"x": place, "y": number, "y2": 0}


def _grid(most: int, end: float) -> Iterator[Layer]:
    lines: list[Datum] = [
        word(f"{number:,}", x=0, x2=end, y=number) for number in range(0, most + 1, step(most))
    ]
    yield layer("grid", "rule", lines, WIDE, opacity=0.15)
    place = at(_LEFT - 6, "y")
    yield layer("tick", "text", lines, place, align="right")


def step(most: int) -> int:
    """Choose a round step that makes at most four lines above zero."""
    size = 1
    while True:
        for each in _STEPS:
            if most <= each * size * _LINES:
                return each * size
        size *= 10


def _words(
    points: Sequence[tuple[str, int, int]], most: int, whole_word: str, part_word: str
) -> Iterator[Layer]:
    last = len(points) - 1
    name, whole, part = points[-1]
    ends: list[Datum] = [
        word(f"{whole:,} {whole_word}", x=last, y=max(whole, part + most * _APART)),
        word(f"{part:,} {part_word}", x=last, y=part),
    ]
    yield layer("end", "text", ends, POINT, align="left", dx=5, fontWeight=600)
    place = at("x", _NAMES)
    first = [word(points[0][0], x=0)]
    yield layer("tick_first", "text", first, place, align="left")
    yield layer("tick_last", "text", [word(name, x=last)], place, align="right")
