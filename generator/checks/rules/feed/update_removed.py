"""A published update that is gone, or has another id.

Whoever follows the feeds has read it. It cannot be taken back, and under another id it is told to
everybody again. Compared is the newest commit, or the one that ``check --base`` names. Where the
page would look better without it, that is told as ``open-update-removed``.

Bad::

    # the last commit had u1 and u2
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}

Good::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
      - {id: u2, at: 2026-11-18T14:33:00Z, status: identified, message: …}
      - {id: u3, at: 2026-11-18T14:40:00Z, status: investigating, message: It was not the cause.}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.unfinished import silenced
from generator.model.content import Event
from generator.problems.words import listed


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find ids that were there and are not."""
    before = facts.earlier.changed.get(event.id)
    if before is None or silenced(facts.written[event.id], facts):
        return
    kept = {update.id for update in event.updates}
    lost = [update.id for update in before.updates if update.id not in kept]
    if lost:
        yield Finding(
            ("updates",),
            f"{listed(lost, 'and')} {'was' if len(lost) == 1 else 'were'} published, "
            f"and {'is' if len(lost) == 1 else 'are'} gone",
            "put it back as it was, and add an update that corrects it",
            key=True,
        )
