"""A notice that leaves the front page before it comes.

Bad::

    kind: notice
    until: 2026-11-01T00:00:00Z
    updates:
      - {id: u1, at: 2026-11-16T09:00:00Z, message: New addresses for webhooks.}

Good::

    kind: notice
    until: 2026-12-01T00:00:00Z
    updates:
      - {id: u1, at: 2026-11-16T09:00:00Z, message: New addresses for webhooks.}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event, Notice


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find notices that nobody ever sees on the front page."""
    del facts
    if isinstance(event, Notice) and event.until and event.until <= event.updates[0].at:
        first = written(event.updates[0].at)
        sentence = f"the notice is over at {written(event.until)}, before it begins ({first})"
        yield Finding(("until",), sentence, "write a later time, or delete the line")
