"""Maintenances that are to come or run, with the window that holds now."""

from __future__ import annotations

from dataclasses import dataclass

from generator.checks.facts import Facts
from generator.model.content import Maintenance, Window


@dataclass(frozen=True, slots=True)
class Planned:
    """What a maintenance touches, by the ids that the site knows, and when."""

    window: Window
    components: frozenset[str]

    def overlaps(self, other: Planned) -> bool:
        """Whether both go on at some moment; one may begin when the other ends."""
        return self.window.start < other.window.end and other.window.start < self.window.end


def planned(facts: Facts) -> dict[str, Planned]:
    """Find them by id."""
    return {
        event.id: _of(event, facts)
        for event in facts.events.values()
        if isinstance(event, Maintenance)
        and not event.updates[-1].status.ends
        and window_of(event).end > facts.now
    }


def window_of(event: Maintenance) -> Window:
    """The window as it was moved last."""
    moved = [update.window for update in event.updates if update.window]
    return moved[-1] if moved else event.window


def _of(event: Maintenance, facts: Facts) -> Planned:
    names = {*event.components, *(name for each in event.updates for name in each.components)}
    known = facts.site.component_by_name
    return Planned(window_of(event), frozenset(known.get(name, name) for name in names))
