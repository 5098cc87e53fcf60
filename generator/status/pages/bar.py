"""The bar of ninety days as one small picture: a state is a level and a height, not a colour alone.

Days of equal state next to each other share one dashed stroke, so that a calm bar costs a hundred
bytes. A day is ten units wide, seven of ink and three of gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from markupsafe import Markup, escape

from generator.model.public import PublicDay
from generator.model.vocabulary import ComponentState

PITCH = 10
INK = 7
HEIGHT = 34

_LEVELS: dict[ComponentState | None, tuple[tuple[str, float, float], ...]] = {
    None: (("none", 31, 2),),
    ComponentState.OPERATIONAL: (("operational", 13, 21),),
    ComponentState.UNDER_MAINTENANCE: (
        ("maintenance", 13, 5),
        ("maintenance", 21, 5),
        ("maintenance", 29, 5),
    ),
    ComponentState.DEGRADED_PERFORMANCE: (("degraded-track", 0, 34), ("degraded", 22, 12)),
    ComponentState.PARTIAL_OUTAGE: (("partial-track", 0, 34), ("partial", 11, 23)),
    ComponentState.MAJOR_OUTAGE: (("major", 0, 34),),
}
"""What a day of each state is drawn of: a class, its top, its height, from 0 (top) to 34."""
_LAYERS = [(name, height) for level in _LEVELS.values() for name, _, height in level]
"""From the lowest to the topmost: a track lies below what fills it."""

CODES: dict[ComponentState | None, str] = {
    None: "n",
    ComponentState.OPERATIONAL: "o",
    ComponentState.UNDER_MAINTENANCE: "w",
    ComponentState.DEGRADED_PERFORMANCE: "d",
    ComponentState.PARTIAL_OUTAGE: "p",
    ComponentState.MAJOR_OUTAGE: "m",
}
"""A letter a state, in which a script reads the days: ``o87d1o2``."""


class Run(NamedTuple):
    """Days of equal state next to each other."""

    first: int
    length: int
    state: ComponentState | None


def runs(days: tuple[PublicDay, ...]) -> Iterator[Run]:
    """Split the days into runs of equal state."""
    first = 0
    for state, group in groupby(days, key=lambda day: day.state):
        length = len(list(group))
        yield Run(first, length, state)
        first += length


def code(days: tuple[PublicDay, ...]) -> str:
    """Write the days' states for a script: a letter and a count for each run."""
    return "".join(f"{CODES[run.state]}{run.length}" for run in runs(days))


def picture(days: tuple[PublicDay, ...], label: str) -> Markup:
    """Draw the days, oldest first; ``label`` says the same in words."""
    paths: dict[tuple[str, float], list[str]] = {}
    for run in runs(days):
        for name, top, height in _LEVELS[run.state]:
            ink = run.length * PITCH - (PITCH - INK)
            middle = f"{top + height / 2:g}"
            stroke = f"M{run.first * PITCH} {middle}h{ink}"
            paths.setdefault((name, height), []).append(stroke)
    drawn = "".join(
        f'<path class="bar__{name}" d="{"".join(strokes)}"/>'
        for (name, _), strokes in sorted(paths.items(), key=lambda item: _LAYERS.index(item[0]))
    )
    return Markup(  # noqa: S704 - numbers, our own names, an escaped label
        f'<svg class="bar__days" role="img" aria-label="{escape(label)}"'
        f' viewBox="0 0 {max(INK, len(days) * PITCH - (PITCH - INK))} {HEIGHT}"'
        f' preserveAspectRatio="none">{drawn}</svg>'
    )


def sample(state: ComponentState | None) -> Markup:
    """Draw a single day, for the legend."""
    drawn = "".join(
        f'<path class="bar__{name}" d="M0 {top + height / 2:g}h{INK}"/>'
        for name, top, height in _LEVELS[state]
    )
    return Markup(  # noqa: S704 - numbers and our own names
        f'<svg class="legend__day" viewBox="0 0 {INK} {HEIGHT}" aria-hidden="true">{drawn}</svg>'
    )
