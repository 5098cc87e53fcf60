"""Which components an event touched at each of its updates, and how they did before and after.

An update names only what it changes. Readers of a single feed item or API entry see none of its
neighbours, so each one is told of all components that the event had touched by then.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.model.public import PublicChange, PublicEvent
from generator.model.vocabulary import ComponentState, EventKind


def affected(event: PublicEvent) -> tuple[tuple[PublicChange, ...], ...]:
    """For each update, in the event's order (newest first), all components touched so far.

    Maintenances and notices say from the start whom they concern. What an update leaves alone has
    the same state before and after it.
    """
    known: dict[str, PublicChange] = {}
    if event.kind is not EventKind.INCIDENT:
        known = {one.component_id: one for one in map(_unmoved, _concerned(event))}
    told = []
    for update in reversed(event.updates):
        moved = {change.component_id: change for change in update.changes}
        known = {one.component_id: _unmoved(one) for one in known.values()} | moved
        told.append(tuple(known.values()))
    return tuple(reversed(told))


def _concerned(event: PublicEvent) -> Iterable[PublicChange]:
    calm = ComponentState.OPERATIONAL
    for effect in event.effects:
        yield _still(effect.component_id, effect.name, calm)


def _unmoved(change: PublicChange) -> PublicChange:
    if change.old is change.new:
        return change
    return _still(change.component_id, change.name, change.new)


@lru_cache(maxsize=1024)
def _still(component_id: str, name: str, state: ComponentState) -> PublicChange:
    """The same few components are left alone in update after update."""
    return PublicChange(component_id=component_id, name=name, old=state, new=state)
