"""A start or an update that has not happened yet.

Nobody can have said it: it is a slip of the pen, or local time written as UTC. What is planned is
a maintenance (``kind: maintenance``) with a window, which may lie in the future.

Bad::

    - id: u1
      at: 2026-11-18T15:10:00Z    # written at 15:10 in Copenhagen, which is 14:10 UTC
      status: investigating
      message: We look into failed payments.

Good::

    - id: u1
      at: 2026-11-18T15:10:00+01:00
      status: investigating
      message: We look into failed payments.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.moments import written
from generator.model.content import Event, Incident

NEEDS = frozenset({"example_written"})


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find moments after now."""
    if isinstance(event, Incident) and event.started > facts.now:
        sentence = f"{written(event.started)} lies in the future"
        yield Finding(("started",), sentence, _hint(facts) + "; planned work is a maintenance")
    for index, update in enumerate(event.updates):
        if update.at > facts.now:
            sentence = f"{written(update.at)} lies in the future"
            yield Finding(("updates", index, "at"), sentence, _hint(facts))


def _hint(facts: Facts) -> str:
    return f"it is {written(facts.now)} now; Z means UTC, an offset is written as +01:00"
