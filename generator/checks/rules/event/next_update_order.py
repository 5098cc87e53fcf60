"""A promise of the next update that is broken the moment it is made.

Bad::

    at: 2026-11-18T14:10:00Z
    next_update: 2026-11-18T14:00:00Z

Good::

    at: 2026-11-18T14:10:00Z
    next_update: 30m
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event, IncidentUpdate, MaintenanceUpdate


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find promises that are not later than the update that makes them."""
    del facts
    for index, update in enumerate(event.updates):
        if not isinstance(update, IncidentUpdate | MaintenanceUpdate):
            continue
        promised = update.next_update_at
        if promised and promised <= update.at:
            yield Finding(
                ("updates", index, "next_update"),
                f"the next update is promised for {written(promised)}, "
                f"which is not after this one ({written(update.at)})",
                "write how long customers wait for it: 30m, or 2h",
            )
