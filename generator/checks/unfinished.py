"""Events that were not over when they were last written down, and what goes on with them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from generator.checks.facts import Facts
from generator.checks.planned import window_of
from generator.model.content import Event, Incident, Maintenance, Notice
from generator.model.vocabulary import ComponentState


def taken_away(facts: Facts) -> dict[str, Event]:
    """Find, by file, what is open and there no more, and which nobody says is to be gone."""
    earlier = facts.earlier
    return {
        file: event
        for file, event in sorted({**earlier.lost, **earlier.gone}.items())
        if is_unfinished(event, facts)
        and event.id not in facts.site.policies.withdrawn
        and not any(carries_on(each, event) for each in facts.written.values())
    }


def is_unfinished(event: Event, facts: Facts) -> bool:
    """Whether more was to come of an event, as it is written; a notice has no effect."""
    last = event.updates[-1]
    if isinstance(event, Notice) or last.status.ends:
        return False
    if isinstance(event, Incident):
        return True
    end = window_of(event).end
    return end > (facts.site.example_written or facts.now) or last.at > end


def carries_on(event: Event, gone: Event) -> bool:
    """Whether an event says all that another said, of the same components: it has a new name."""
    if isinstance(event, Notice) or isinstance(gone, Notice) or event.kind is not gone.kind:
        return False
    told = {(each.at, each.status) for each in event.updates}
    wanted = {(each.at, each.status) for each in gone.updates}
    return wanted <= told and set(_names(gone)) <= set(_names(event))


def _names(event: Incident | Maintenance) -> Iterator[str]:
    return chain(event.components, *(each.components for each in event.updates))


def silenced(event: Event, facts: Facts) -> list[str]:
    """Ids of updates that are gone from what was not over, and that made it look worse."""
    earlier = facts.earlier
    changed = [earlier.changed[event.id]] if event.id in earlier.changed else []
    for before in (*changed, *earlier.longer.get(event.id, ())):
        lost = unspoken(event, before)
        is_better = not is_unfinished(event, facts) or _is_milder(event, before)
        if lost and is_better and is_unfinished(before, facts):
            return lost
    return []


def unspoken(event: Event, before: Event) -> list[str]:
    """Ids of updates that are gone; none where one is new: then somebody has said how it stands."""
    kept = {update.id for update in event.updates}
    known = {update.id for update in before.updates}
    return [each.id for each in before.updates if each.id not in kept] if kept <= known else []


def _is_milder(event: Event, before: Event) -> bool:
    """Whether a component is said to be in a better state than before."""
    now, then = _states(event), _states(before)
    working = ComponentState.OPERATIONAL
    return any(now.get(name, working).rank < state.rank for name, state in then.items())


def _states(event: Event) -> dict[str, ComponentState]:
    """The state of each component by the name that is written, as it was said last."""
    if isinstance(event, Notice):
        return {}
    states = dict(event.components)
    for update in event.updates:
        states |= update.components
    return states
