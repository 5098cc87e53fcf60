"""An update with an id that a maintenance gives to its own steps.

When a window begins and ends, the page and the feeds tell it by updates of their own, with the ids
``window-started`` and ``window-ended``.

Bad::

    - {id: window-started, at: 2026-11-18T20:00:00Z, status: in_progress, message: We began.}

Good::

    - {id: began, at: 2026-11-18T20:00:00Z, status: in_progress, message: We began.}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()

RESERVED = frozenset({"window-started", "window-ended"})


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find updates that take such an id."""
    del facts
    for index, update in enumerate(event.updates):
        if update.id in RESERVED:
            yield Finding(
                ("updates", index, "id"),
                f"{shown(update.id)} is what a maintenance calls a step of its own",
                "choose another id, such as began or done",
            )
