"""The effect of an event on each component, as intervals of time that never overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from generator.model.vocabulary import ComponentState


class Span(NamedTuple):
    """A component that was not operational; ``end`` is ``None`` while that goes on."""

    component: str
    state: ComponentState
    start: datetime
    end: datetime | None


def spans(
    phases: Iterable[tuple[datetime, Mapping[str, ComponentState]]], now: datetime
) -> tuple[Span, ...]:
    """Turn phases (from when on, which effects) into intervals, and forget what lies after now.

    Phases stand oldest first; of two at the same moment the latter counts.
    """
    ended: list[Span] = []
    running: dict[str, Span] = {}
    for at, effects in phases:
        if at > now:
            break
        for component, span in list(running.items()):
            if effects.get(component, ComponentState.OPERATIONAL) is not span.state:
                del running[component]
                if span.start < at:
                    ended.append(span._replace(end=at))
        for component, state in effects.items():
            if state is not ComponentState.OPERATIONAL and component not in running:
                running[component] = Span(component, state, at, None)
    return (*ended, *running.values())


def worst_of(effects: Iterable[Mapping[str, ComponentState]]) -> dict[str, ComponentState]:
    """Find the worst state that each component ever reached."""
    reached: dict[str, ComponentState] = {}
    for each in effects:
        for component, state in each.items():
            if component not in reached or reached[component].rank < state.rank:
                reached[component] = state
    return reached
