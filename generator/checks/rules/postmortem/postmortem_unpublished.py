"""A final postmortem that does not say since when.

Feeds tell of it by that day, and the metrics count how long it took.

Bad::

    status: final

Good::

    status: final
    published: 2026-11-25
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.model.learning import PostmortemStatus
from generator.problems import Level


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find final texts without the day on which they became so."""
    if postmortem.status is PostmortemStatus.FINAL and postmortem.published is None:
        yield Finding(
            ("status",),
            "this is final, but does not say since which day",
            f"add published: {facts.now:%Y-%m-%d}",
            Level.WARNING,
        )
