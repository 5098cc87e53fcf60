"""A maintenance that was announced late.

Customers plan around it, and tell their own customers. ``maintenance_notice`` in the site's
policies is how long before its start it should be announced, or moved.

Bad::

    window: {start: 2026-11-18T20:00:00Z, end: 2026-11-18T22:00:00Z}
    updates:
      - {id: u1, at: 2026-11-18T18:30:00Z, status: scheduled, message: …}

Good::

    window: {start: 2026-11-25T20:00:00Z, end: 2026-11-25T22:00:00Z}
    updates:
      - {id: u1, at: 2026-11-18T18:30:00Z, status: scheduled, message: …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.spans import length
from generator.model.content import Event, Maintenance
from generator.problems import Level

_MOVE = "move the window if you can; if it is urgent, say in the message why"
_LATE = "next time announce it earlier; if it was urgent, say in the message why"


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look at each moment at which a window was told that was new to customers."""
    if not isinstance(event, Maintenance):
        return
    limit = facts.site.policies.maintenance_notice
    start = None
    for number, update in enumerate(event.updates):
        window = update.window or (event.window if number == 0 else None)
        if window is None or (start is not None and window.start >= start):
            continue
        start = window.start
        notice = start - update.at
        if notice < limit:
            yield Finding(
                ("updates", number, "at"),
                f"announced {_before(notice.total_seconds() >= 0, length(abs(notice)))} "
                f"(at least {length(limit)} before)",
                _MOVE if facts.now < start else _LATE,
                Level.WARNING if facts.now < start else Level.INFO,
            )


def _before(is_before: bool, span: str) -> str:  # noqa: FBT001 - read aloud it is plain
    return f"{span} before the start" if is_before else f"{span} after the start"
