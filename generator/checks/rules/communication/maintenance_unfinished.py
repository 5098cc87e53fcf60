"""A maintenance whose window is over and of which nobody has said that it is done.

Where the last word is ``in_progress`` or ``verifying``, the page calls it completed when the window
ends, by itself. If that word came after the window's end, it runs until somebody ends it.

Bad::

    window: {start: 2026-11-18T10:00:00Z, end: 2026-11-18T12:00:00Z}
    updates:
      - {id: u1, at: 2026-11-16T09:00:00Z, status: scheduled, message: …}
      - {id: u2, at: 2026-11-18T11:50:00Z, status: verifying, message: …}

Good::

    window: {start: 2026-11-18T10:00:00Z, end: 2026-11-18T12:00:00Z}
    updates:
      - {id: u1, at: 2026-11-16T09:00:00Z, status: scheduled, message: …}
      - {id: u2, at: 2026-11-18T11:50:00Z, status: completed, message: …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.checks.planned import window_of
from generator.model.content import Event, Maintenance
from generator.model.vocabulary import Stage
from generator.problems import Level

_RUNNING = (Stage.IN_PROGRESS, Stage.VERIFYING)


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Compare the last word with the window that holds."""
    if not isinstance(event, Maintenance) or event.updates[-1].status not in _RUNNING:
        return
    end, last = window_of(event).end, event.updates[-1]
    if facts.now <= end + facts.site.policies.late_after:
        return
    keys = ("updates", len(event.updates) - 1, "status")
    if last.at > end:
        sentence = f"the window was over at {written(end)}, and the work still goes on"
        hint = "end it with completed, or move the window with a new update"
        yield Finding(keys, sentence, hint, Level.WARNING)
    else:
        sentence = f"the page called it completed at {written(end)}, and nobody has said so"
        hint = "add an update with completed, or one with in_progress if it still goes on"
        yield Finding(keys, sentence, hint, Level.INFO)
