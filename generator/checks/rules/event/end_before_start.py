"""An incident that is over before it begins.

Its duration and the uptime of its components would be nonsense. Most often one of the two times is
local time written as UTC, or has the wrong day.

Bad::

    started: 2026-11-18T14:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T13:40:00Z, status: resolved, message: All works again.}

Good::

    started: 2026-11-18T14:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T14:40:00Z, status: resolved, message: All works again.}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event, Incident
from generator.model.vocabulary import Stage


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find ends that lie before the start."""
    del facts
    if not isinstance(event, Incident):
        return
    for index, update in enumerate(event.updates):
        if update.status is Stage.RESOLVED and update.at < event.started:
            yield Finding(
                ("updates", index, "at"),
                f"resolved at {written(update.at)}, before it started ({written(event.started)})",
                "correct the one that is wrong; Z means UTC, an offset is written as +01:00",
            )
