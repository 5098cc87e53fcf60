"""A published update whose time or status was changed.

Subscribers were told otherwise, and are not told again: an item keeps its id. Compared is the
newest commit, or the one that ``check --base`` names. The words of a message may be corrected.

Bad::

    # published with status: resolved
    - {id: u2, at: 2026-11-18T14:33:00Z, status: monitoring, message: …}

Good::

    - {id: u2, at: 2026-11-18T14:33:00Z, status: resolved, message: …}
    - {id: u3, at: 2026-11-18T14:50:00Z, status: monitoring, message: It was too early to say so. …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.checks.steps import steps
from generator.model.content import Event
from generator.problems import Level

_OUT = "put it back as it was published, and say what is right in a new update"


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Compare updates by their ids, with the times that stand in the files."""
    before = facts.earlier.changed.get(event.id)
    if before is None:
        return
    known = {update.id: update for update in steps(before)}
    for number, update in enumerate(steps(facts.written[event.id])):
        published = known.get(update.id)
        if published and published.at != update.at:
            sentence = f"{update.id} was published with the time {written(published.at)}"
            yield Finding(("updates", number, "at"), sentence, _OUT, Level.WARNING)
        if published and published.status is not update.status:
            sentence = f"{update.id} was published as {published.status}, not {update.status}"
            yield Finding(("updates", number, "status"), sentence, _OUT, Level.WARNING)
