"""What an event did to components: at its start, and with each update."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.statuspage.names import Names, as_named
from generator.importers.statuspage.notes import Kind, Notes
from generator.importers.statuspage.shapes import Event, Update
from generator.model.vocabulary import STATE_OF_IMPACT, ComponentState, Impact

States = dict[str, ComponentState]


@dataclass(frozen=True, slots=True)
class Effects:
    """States at the start, and what each update changed."""

    start: States
    changes: tuple[States, ...]


def incident_effects(
    event: Event, updates: Sequence[Update], names: Names, notes: Notes
) -> Effects:
    """Follow an incident. Where no update says what it did to a component, its impact decides."""
    told = [_told(update, names, notes, event) for update in updates]
    listed = names.found(event.components, notes)
    said = {component for states in told for component in states}
    start = dict.fromkeys((each for each in listed if each not in said), _by_impact(event, notes))
    if start:
        none = start.keys() and _by_impact(event, Notes()) is ComponentState.OPERATIONAL
        notes.add(Kind.NO_EFFECT if none else Kind.GUESSED_EFFECT, event.id)
    elif not said and not event.components:
        notes.add(Kind.NO_COMPONENT, event.id)
    start |= told[0] if told else {}
    return Effects(start, _changes(event, start, updates, told, notes))


def _changes(
    event: Event, start: States, updates: Sequence[Update], told: Sequence[States], notes: Notes
) -> tuple[States, ...]:
    now = dict(start)
    changes: list[States] = []
    for update, states in zip(updates, told, strict=True):
        if update.status in {"resolved", "postmortem"}:
            if any(state is not ComponentState.OPERATIONAL for state in states.values()):
                notes.add(Kind.AFTER_RESOLVED, f"{event.id}/{update.id}")
            changes.append({})
            continue
        changed = {
            component: state
            for component, state in states.items()
            if now.get(component, ComponentState.OPERATIONAL) is not state
        }
        now |= changed
        changes.append(changed)
    return tuple(changes)


def maintenance_effects(
    event: Event, updates: Sequence[Update], names: Names, notes: Notes
) -> Effects:
    """Follow a maintenance, which affects components only while it runs."""
    running = [update.status in {"in_progress", "verifying"} for update in updates]
    told = [
        _told(update, names, notes, event) if runs else {}
        for update, runs in zip(updates, running, strict=True)
    ]
    listed = names.found(event.components, notes)
    for update in updates:
        listed += names.found(map(as_named, update.affected_components), Notes())
    start: States = dict.fromkeys(listed, ComponentState.UNDER_MAINTENANCE)
    first = next((number for number, runs in enumerate(running) if runs), None)
    if first is not None:
        start |= told[first]
    return Effects(start, _changes(event, start, updates, told, notes))


def _told(update: Update, names: Names, notes: Notes, event: Event) -> States:
    states: States = {}
    for affected in update.affected_components:
        ours = names.found([as_named(affected)], notes)
        try:
            state = ComponentState(affected.new_status)
        except ValueError:
            notes.add(Kind.UNKNOWN_STATUS, f"{event.id}/{update.id}: {affected.new_status!r}")
            continue
        states |= dict.fromkeys(ours, state)
    return states


def _by_impact(event: Event, notes: Notes) -> ComponentState:
    try:
        return STATE_OF_IMPACT[Impact(event.impact)]
    except ValueError:
        notes.add(Kind.UNKNOWN_STATUS, f"{event.id}: {event.impact!r}")
        return ComponentState.DEGRADED_PERFORMANCE
