"""The day cells of a bar, before they become public: states, seconds, and who did it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from generator.derive.days import Day, days_between
from generator.derive.downtime import counted_seconds
from generator.derive.timeline import Span
from generator.model.content import UptimePolicy
from generator.model.vocabulary import ComponentState


class Touch(NamedTuple):
    """What an event did to a component for a while. Planned maintenance does not count."""

    event: str
    span: Span
    counts: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A day of a component or of a group. ``events`` says how bad each event made it."""

    known: bool = False
    counted_seconds: int = 0
    known_seconds: int = 0
    events: Mapping[str, ComponentState] = field(default_factory=dict)


NO_DATA = Cell()


def component_cells(
    touches: Iterable[Touch], days: Sequence[Day], since: date | None, policy: UptimePolicy
) -> list[Cell]:
    """Tell the days of one component."""
    begin = days[0].start
    recent = [each for each in touches if each.span.end is None or each.span.end > begin]
    events = _events_by_day(recent, days)
    counted = counted_seconds((each.span for each in recent if each.counts), days, policy)
    return [
        Cell(
            known=True,
            counted_seconds=counted[index],
            known_seconds=day.seconds,
            events=events[index],
        )
        if (day.exists or day is days[-1]) and (since is None or since <= day.day)
        else NO_DATA
        for index, day in enumerate(days)
    ]


def group_cells(children: Sequence[Sequence[Cell]], days: Sequence[Day]) -> list[Cell]:
    """Tell the days of a group: each the worst of its components, seconds summed."""
    return [_together([child[index] for child in children]) for index in range(len(days))]


def worse_of(
    events: Iterable[tuple[str, ComponentState]],
) -> dict[str, ComponentState]:
    """Keep the worst state that each event brought."""
    found: dict[str, ComponentState] = {}
    for event, state in events:
        if event not in found or found[event].rank < state.rank:
            found[event] = state
    return found


def _events_by_day(
    touches: Iterable[Touch], days: Sequence[Day]
) -> list[dict[str, ComponentState]]:
    """Find who touched which day for any time at all; an incident that is open touches today."""
    found: list[list[tuple[str, ComponentState]]] = [[] for _ in days]
    for event, span, counts in touches:
        end = span.end if counts else span.end or days[-1].end
        for index in days_between(days, span.start, end):
            found[index].append((event, span.state))
    return [worse_of(each) for each in found]


def _together(cells: Sequence[Cell]) -> Cell:
    known = [cell for cell in cells if cell.known]
    if not known:
        return NO_DATA
    return Cell(
        known=True,
        counted_seconds=sum(cell.counted_seconds for cell in known),
        known_seconds=sum(cell.known_seconds for cell in known),
        events=worse_of(pair for cell in known for pair in cell.events.items()),
    )
