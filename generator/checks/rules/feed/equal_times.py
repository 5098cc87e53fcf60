"""Two updates of one event at the same moment.

Feed readers and clients of the API order updates by time. With two at the same time, some show the
older one as the newest.

Bad::

    - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
    - {id: u2, at: 2026-11-18T14:10:00Z, status: resolved, message: …}

Good::

    - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
    - {id: u2, at: 2026-11-18T14:11:00Z, status: resolved, message: …}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event
from generator.problems import Level


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Compare each update with the one before; in old events it harms nobody any more."""
    for number, (before, update) in enumerate(pairwise(event.updates), start=1):
        if update.at == before.at and facts.is_recent(event):
            yield Finding(
                ("updates", number, "at"),
                f"the update before has the same time ({written(update.at)})",
                "give the later one a later time, if only by a minute",
                Level.WARNING,
            )
