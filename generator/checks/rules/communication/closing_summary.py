"""An incident that ends without a word on what it was.

"This incident has been resolved" is what the status says already. Customers who come back want to
know what failed, from when to when, why, and whether they have to do anything.

Bad::

    - {id: u3, at: 2026-11-18T15:00:00Z, status: resolved, message: This is resolved.}

Good::

    - id: u3
      at: 2026-11-18T15:00:00Z
      status: resolved
      message: |
        From 14:02 to 14:41 UTC about 15% of payments failed, because a new version handled one
        card type wrongly. We have gone back to the old one. Nobody was charged twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event, Incident
from generator.model.vocabulary import Impact, Stage
from generator.problems import Level

_SHORT = 100
"""Bytes; a sign of Japanese has three, and says about as much as three letters."""


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look at the last word of an incident that is over."""
    severity = facts.site.severities.get(event.severity) if isinstance(event, Incident) else None
    if not isinstance(event, Incident) or severity is None or severity.impact is Impact.NONE:
        return
    last = event.updates[-1]
    if last.status is Stage.RESOLVED and len(last.message.strip().encode()) < _SHORT:
        grave = severity.impact.rank >= Impact.MAJOR.rank
        yield Finding(
            ("updates", len(event.updates) - 1, "message"),
            "the last update does not sum up what happened",
            "say what failed for whom, from when to when, why, and what customers have to do",
            Level.WARNING if grave else Level.INFO,
        )
