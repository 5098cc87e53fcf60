"""A first update that came long after the incident began.

Until it comes, customers look for the fault on their own side. ``first_update_within`` in the
site's policies is the limit; an incident of hardly any impact can wait.

Bad::

    started: 2026-11-18T14:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T14:55:00Z, status: investigating, message: …}

Good::

    started: 2026-11-18T14:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.spans import length
from generator.model.content import Event, Incident
from generator.model.vocabulary import Impact
from generator.problems import Level


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Compare the start with the first word."""
    severity = facts.site.severities.get(event.severity) if isinstance(event, Incident) else None
    if not isinstance(event, Incident) or severity is None or severity.impact is Impact.NONE:
        return
    limit = facts.site.policies.first_update_within
    waited = event.updates[0].at - event.started
    if waited > limit:
        yield Finding(
            ("updates", 0, "at"),
            f"the first update came {length(waited)} after the start (limit {length(limit)})",
            "next time write as soon as you know that customers notice; the cause can wait",
            Level.INFO,
        )
