"""An update of an open event that is gone, where the page looks better without it.

It said that something was open again, or that more was affected. Without it the page would go back
to what was said before, as if that were so. Compared are the newest commit (or the one that
``check --base`` names) and what the commits of the last 30 days changed. Put it back; if it was
wrong, say so in a new update.

Bad::

    # the last commit had u3, with which the incident was open again
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: monitoring, message: …}
      - {id: u2, at: 2026-11-18T14:33:00Z, status: resolved, message: …}

Good::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: monitoring, message: …}
      - {id: u2, at: 2026-11-18T14:33:00Z, status: resolved, message: …}
      - {id: u3, at: 2026-11-18T14:40:00Z, status: investigating, message: …}
      - {id: u4, at: 2026-11-18T14:50:00Z, status: resolved, message: It was another matter. …}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.unfinished import silenced
from generator.model.content import Event
from generator.problems.words import listed


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find ids that were there and are not, if nothing that is new stands for them."""
    lost = silenced(facts.written[event.id], facts)
    if lost:
        yield Finding(
            ("updates",),
            f"{listed(lost, 'and')} {'is' if len(lost) == 1 else 'are'} gone, "
            "and without a new word the page would look better than before",
            "put it back as it was, and add an update that says what is so now",
            key=True,
        )
