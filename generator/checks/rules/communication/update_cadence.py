"""More silence in an open incident than its severity promises.

``update_every`` of a severity is what the page tells customers to expect. Silence is what they
remember of an outage, even if there was nothing new to say. A promise in ``next_update`` counts
instead where there is one; whether it is kept is another check.

Bad::

    severity: sev1
    updates:
      - {id: u1, at: 2026-11-18T09:12:00Z, status: investigating, message: All payments fail.}
      - {id: u2, at: 2026-11-18T10:30:00Z, status: monitoring, message: All payments work again.}

Good::

    severity: sev1
    updates:
      - {id: u1, at: 2026-11-18T09:12:00Z, status: investigating, message: All payments fail.}
      - {id: u2, at: 2026-11-18T09:40:00Z, status: investigating, message: No change so far.}
      - {id: u3, at: 2026-11-18T10:05:00Z, status: monitoring, message: All payments work again.}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.spans import length
from generator.model.content import Event, Incident
from generator.model.vocabulary import Stage
from generator.problems import Level


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find silence between updates, and since the last one."""
    severity = facts.site.severities.get(event.severity) if isinstance(event, Incident) else None
    if not isinstance(event, Incident) or severity is None or severity.update_every is None:
        return
    limit, grace = severity.update_every, facts.site.policies.late_after
    is_over = event.updates[-1].status is Stage.RESOLVED
    for number, (before, update) in enumerate(pairwise(event.updates), start=1):
        silence = update.at - before.at
        told = before.next_update is not None or before.status is Stage.RESOLVED
        if silence > limit + grace and not told:
            yield Finding(
                ("updates", number, "at"),
                _sentence(silence, event.severity, limit),
                "next time say when the next update comes, with next_update; "
                "nothing can be done about this gap now",
                Level.INFO,
            )
    last = event.updates[-1]
    silence = facts.now - last.at
    if not is_over and last.next_update is None and silence > limit + grace:
        yield Finding(
            ("updates", len(event.updates) - 1, "at"),
            f"nothing was said for {length(silence)} in an open {event.severity} incident "
            f"(limit {length(limit)})",
            "add an update now, even if nothing has changed, and say when the next one comes",
            Level.WARNING,
        )


def _sentence(silence: timedelta, severity: str, limit: timedelta) -> str:
    return f"{length(silence)} of silence in a {severity} incident (limit {length(limit)})"
