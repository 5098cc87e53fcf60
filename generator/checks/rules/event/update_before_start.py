"""An update that is earlier than the start of its incident.

It is fine where you noticed before customers did. It may also be a slip in ``started``, which says
when customers began to notice.

Bad::

    started: 2026-11-18T15:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}

Good::

    started: 2026-11-18T14:02:00Z
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event, Incident
from generator.model.vocabulary import Stage
from generator.problems import Level


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look at the first update; an end before the start is a rule of its own."""
    if not isinstance(event, Incident) or not facts.is_recent(event):
        return
    first = event.updates[0]
    if first.at < event.started and first.status is not Stage.RESOLVED:
        sentence = f"the first update is earlier than the start ({written(event.started)})"
        hint = "nothing to do if customers noticed later than you; else correct started"
        yield Finding(("updates", 0, "at"), sentence, hint, Level.INFO)
