"""A new update with an earlier time than one that was published before.

Whoever looks only at the newest items never sees it. Compared is the newest commit, or the one that
``check --base`` names.

Bad::

    # u2 was published first
    - {id: u3, at: 2026-11-18T14:20:00Z, status: investigating, message: …}
    - {id: u2, at: 2026-11-18T14:33:00Z, status: identified, message: …}

Good::

    - {id: u3, at: 2026-11-18T14:20:00Z, status: investigating, notify: false, message: …}
    - {id: u2, at: 2026-11-18T14:33:00Z, status: identified, message: …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event
from generator.problems import Level


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Compare what is new with the newest that was published of the same event."""
    before = facts.earlier.changed.get(event.id)
    if before is None or event.backfilled:
        return
    known = {update.id for update in before.updates}
    newest = max(update.at for update in before.updates)
    for number, update in enumerate(facts.written[event.id].updates):
        if update.id not in known and update.at < newest and update.notify:
            yield Finding(
                ("updates", number, "at"),
                f"this is new, and earlier than what was published last ({written(newest)})",
                "give it the time at which you say it; "
                "notify: false is for additions that nobody needs to be told of",
                Level.WARNING,
            )
