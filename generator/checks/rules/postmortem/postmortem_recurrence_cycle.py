"""Postmortems that are said to be recurrences of each other, in a circle.

Which of them came first? ``recurrence_of`` names an earlier one.

Bad::

    # content/postmortems/payments/pool-empty.md
    recurrence_of: pool-empty

Good::

    # content/postmortems/payments/pool-empty-again.md
    recurrence_of: pool-empty
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem

NEEDS: frozenset[str] = frozenset()


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find a chain of recurrences that comes back to where it began."""
    seen = [postmortem.id]
    now: Postmortem | None = postmortem
    while now and now.recurrence_of and now.recurrence_of not in seen[1:]:
        if now.recurrence_of == postmortem.id:
            way = " → ".join([*seen, postmortem.id])
            yield Finding(
                ("recurrence_of",),
                f"this is a recurrence of itself: {way}",
                "let each name an earlier one, and the first none",
            )
            return
        seen.append(now.recurrence_of)
        now = facts.postmortems.get(now.recurrence_of)
