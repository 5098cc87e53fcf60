"""What became of action items, month by month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.library.pages import times
from generator.library.plots import areas
from generator.library.reports import labels, sentences
from generator.library.reports.standing import share
from generator.library.reports.table import Row, Table
from generator.model.edition import ClosePoint

MONTHS = 36
LEAST = 8
"""Fewer than these make no trend."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing, what it says, and its table; ``svg`` is empty where nothing can be drawn."""

    title: str
    sentence: str
    svg: str
    table: Table | None


def closing(points: Sequence[ClosePoint]) -> Drawn:
    """Show how many of all known action items were closed by the end of each month."""
    shown = points[-MONTHS:]
    if not shown:
        return Drawn(labels.CLOSING, labels.NO_ACTIONS, "", None)
    last = shown[-1]
    sentence = sentences.known(last.closed, last.known)
    if len(shown) > 1:
        before = shown[max(0, len(shown) - 1 - 12)]
        sentence += sentences.known_before(month(before), before.closed, before.known)
    return Drawn(labels.CLOSING, sentence, _svg(shown, sentence), _table(shown))


def _svg(points: Sequence[ClosePoint], label: str) -> str:
    if points[-1].known < LEAST:
        return ""
    drawn = [(month(point), point.known, point.closed) for point in points]
    return areas(label, drawn, "known", "closed")


def month(point: ClosePoint) -> str:
    """Nov 2026."""
    return f"{times.MONTHS[point.month.month - 1]} {point.month.year}"


def _table(points: Sequence[ClosePoint]) -> Table:
    return Table(
        caption=labels.CLOSING_CAPTION,
        heads=labels.CLOSING_HEADS,
        rows=tuple(
            Row(
                month(point),
                (f"{point.known:,}", f"{point.closed:,}", share(point.closed, point.known)),
            )
            for point in reversed(points)
        ),
    )
