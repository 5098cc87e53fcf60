"""A postmortem of an incident that does not exist.

Bad::

    incidents: [2026-11-18-chekout]

Good::

    incidents: [2026-11-18-checkout]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.problems.words import nearest, shown

NEEDS: frozenset[str] = frozenset()


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find incidents that are not there."""
    for number, each in enumerate(postmortem.incidents):
        if not facts.has_event(each):
            near = nearest(each, sorted({*facts.events, *facts.shelved}))
            hint = "an incident's id is the name of its file in content/incidents, without .yml"
            yield Finding(
                ("incidents", number),
                f"there is no incident {shown(each)}",
                f"did you mean {near}?" if near else hint,
            )
