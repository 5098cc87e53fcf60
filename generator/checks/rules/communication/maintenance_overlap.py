"""Two maintenances on one component at the same time.

Either one of them is a copy that was left behind, or two teams do not know of each other.

Bad::

    # content/incidents/new-ledger.yml, and new-ledger-2.yml with the same component
    window: {start: 2026-11-25T20:00:00Z, end: 2026-11-25T22:00:00Z}

Good::

    # the other one
    window: {start: 2026-11-26T20:00:00Z, end: 2026-11-26T22:00:00Z}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.planned import planned
from generator.model.content import Event, Maintenance
from generator.problems import Level
from generator.problems.words import listed


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Compare what is to come, and what runs, with every other such maintenance."""
    if not isinstance(event, Maintenance):
        return
    coming = planned(facts)
    mine = coming.get(event.id)
    for other, theirs in coming.items() if mine else ():
        shared = sorted(mine.components & theirs.components) if mine else []
        if mine and other < event.id and shared and mine.overlaps(theirs):
            yield Finding(
                ("window",),
                f"{other} is planned for the same time on {listed(shared, 'and')}",
                "cancel the one that is a copy, move one of them, or make them one",
                Level.WARNING,
            )
