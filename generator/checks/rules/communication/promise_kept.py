"""A promised next update that came late, or is overdue.

The page shows customers when the next update comes. A promise that passes in silence costs more
trust than none. ``late_after`` in the site's policies says how much later is still in time.

Bad::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, next_update: 30m, message: …}
      - {id: u2, at: 2026-11-18T15:05:00Z, status: identified, message: …}

Good::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, next_update: 30m, message: …}
      - {id: u2, at: 2026-11-18T14:38:00Z, status: investigating, next_update: 30m, message: …}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.checks.spans import length
from generator.model.content import Event, IncidentUpdate, MaintenanceUpdate, Notice
from generator.problems import Level


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Hold each promise to what came after it, and the last one to now."""
    if isinstance(event, Notice):
        return
    grace = facts.site.policies.late_after
    told: tuple[IncidentUpdate | MaintenanceUpdate, ...] = event.updates
    for number, (before, update) in enumerate(pairwise(told), start=1):
        promised = None if before.status.ends else before.next_update_at
        if promised and update.at > promised + grace:
            late = length(update.at - promised)
            yield Finding(
                ("updates", number, "at"),
                f"this came {late} later than promised ({written(promised)})",
                "promise a time that you can keep, and write at that time even without news",
                Level.INFO,
            )
    last = told[-1]
    promised = None if last.status.ends else last.next_update_at
    if promised and facts.now > promised + grace:
        yield _overdue(len(told) - 1, promised, facts.now)


def _overdue(number: int, promised: datetime, now: datetime) -> Finding:
    return Finding(
        ("updates", number, "next_update"),
        f"the update promised for {written(promised)} is {length(now - promised)} overdue",
        "add an update now, even if nothing has changed, with a new next_update",
        Level.WARNING,
    )
