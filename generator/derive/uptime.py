"""Bars and percentages, made of the same day cells, so that they cannot contradict each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.derive.cells import Cell
from generator.derive.days import Day
from generator.model.public import PublicDay, PublicUptime
from generator.model.vocabulary import ComponentState, worst


def public_uptime(
    cells: Sequence[Cell], days: Sequence[Day], order: Mapping[str, int]
) -> PublicUptime:
    """Publish the cells of a bar. ``order`` is the place of each event, newest first."""
    counted = sum(cell.counted_seconds for cell in cells)
    known = sum(cell.known_seconds for cell in cells)
    return PublicUptime(
        days=tuple(
            PublicDay(
                day=day.day,
                state=worst(list(cell.events.values())) if cell.known else None,
                counted_seconds=cell.counted_seconds,
                known_seconds=cell.known_seconds,
                events=worst_first(cell.events, order),
            )
            for day, cell in zip(days, cells, strict=True)
        ),
        percent=percent(counted, known),
    )


def percent(counted: int, known: int) -> Decimal | None:
    """Share of known seconds that do not count as downtime, 0.00 to 100.00, rounded down."""
    return Decimal((known - counted) * 10_000 // known).scaleb(-2) if known else None


def worst_first(events: Mapping[str, ComponentState], order: Mapping[str, int]) -> tuple[str, ...]:
    """Sort events by the state they brought, the newest of equals first."""
    return tuple(sorted(events, key=lambda event: (-events[event].rank, order[event])))
