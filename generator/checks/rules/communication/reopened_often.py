"""An incident that was called over and reopened more than once.

Once is honest. Twice tells customers that your word does not hold: leave it in ``monitoring``
until it is sure.

Bad::

    updates:
      - {id: u1, at: 2026-11-18T10:00:00Z, status: resolved, message: …}
      - {id: u2, at: 2026-11-18T10:30:00Z, status: investigating, message: …}
      - {id: u3, at: 2026-11-18T11:00:00Z, status: resolved, message: …}
      - {id: u4, at: 2026-11-18T11:20:00Z, status: investigating, message: …}

Good::

    updates:
      - {id: u1, at: 2026-11-18T10:00:00Z, status: resolved, message: …}
      - {id: u2, at: 2026-11-18T10:30:00Z, status: investigating, message: …}
      - {id: u3, at: 2026-11-18T11:00:00Z, status: monitoring, message: …}
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event, Incident
from generator.model.vocabulary import Stage
from generator.problems import Level

_ONCE = 1


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Count how often it went on after its end; the last time is told."""
    del facts
    if not isinstance(event, Incident):
        return
    reopened = [
        number
        for number, (before, update) in enumerate(pairwise(event.updates), start=1)
        if before.status is Stage.RESOLVED and update.status is not Stage.RESOLVED
    ]
    if len(reopened) > _ONCE:
        yield Finding(
            ("updates", reopened[-1], "status"),
            f"the incident was called over and reopened {len(reopened)} times",
            "keep it in monitoring until you are sure, and say how long you will watch it",
            Level.WARNING,
        )
