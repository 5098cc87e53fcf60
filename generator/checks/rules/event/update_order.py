"""Updates that do not stand oldest first.

People append: the newest update stands last in the file. The last one decides whether the incident
is open, so a wrong order, or a wrong time, can close an incident that goes on.

Bad::

    - {id: u2, at: 2026-11-18T14:33:00Z, status: identified, message: We found the cause.}
    - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}

Good::

    - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}
    - {id: u2, at: 2026-11-18T14:33:00Z, status: identified, message: We found the cause.}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find updates that are earlier than the one before them."""
    del facts
    for index, (before, update) in enumerate(pairwise(event.updates), start=1):
        if update.at < before.at:
            yield Finding(
                ("updates", index, "at"),
                f"{written(update.at)} is earlier than the update before ({written(before.at)})",
                "put the updates in order, oldest first, or correct the time",
            )
