"""A duration that its author states, and that the times do not bear out.

Both are shown. In public collections a third of the repair times that were written by hand
contradict the times in the same document by more than two minutes.

Bad::

    milestones: {started: 2026-11-18T14:02:00Z, resolved: 2026-11-18T15:40:00Z}
    stated: {resolve: 1h}

Good::

    milestones: {started: 2026-11-18T14:02:00Z, resolved: 2026-11-18T15:40:00Z}
    stated: {resolve: 98m}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.learned import milestones
from generator.model.content import Postmortem
from generator.model.learning import MEASURE_ENDS, Milestone
from generator.problems import Level

_APART = timedelta(minutes=2)
_MINUTE = timedelta(minutes=1)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find stated durations that differ from what the milestones give."""
    if not postmortem.stated:
        return
    known = milestones(postmortem, facts)
    for measure, stated in postmortem.stated.items():
        begin, end = known.get(Milestone.STARTED), known.get(MEASURE_ENDS[measure])
        if begin and end and abs(end - begin - stated) > _APART:
            yield Finding(
                ("stated", measure.value),
                f"{stated // _MINUTE} min are stated to {measure}, "
                f"but the times give {(end - begin) // _MINUTE} min",
                "correct the milestones, or remove the stated time; the library shows both",
                Level.INFO,
            )
