"""Milestones of a postmortem that are out of their natural order.

Durations are computed from them, so one wrong digit spoils the metrics. Something may be detected
before customers notice it, which is said as a warning only.

Bad::

    milestones:
      started: 2026-11-18T14:02:00Z
      resolved: 2026-11-18T13:40:00Z

Good::

    milestones:
      started: 2026-11-18T14:02:00Z
      resolved: 2026-11-18T15:40:00Z
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Postmortem
from generator.model.learning import Milestone
from generator.problems import Level

NEEDS: frozenset[str] = frozenset()

_MAY_COME_FIRST = (Milestone.DETECTED, Milestone.ACKNOWLEDGED)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find milestones that are earlier than one that comes before them."""
    del facts
    known = [each for each in Milestone if each in postmortem.milestones]
    for before, milestone in pairwise(known):
        at, earlier = postmortem.milestones[milestone], postmortem.milestones[before]
        if at < earlier:
            early = before is Milestone.STARTED and milestone in _MAY_COME_FIRST
            yield Finding(
                ("milestones", milestone.value),
                f"{milestone} ({written(at)}) is earlier than {before} ({written(earlier)})",
                "correct the time of one of them",
                Level.WARNING if early else Level.ERROR,
            )
