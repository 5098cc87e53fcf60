"""Two updates of one event with the same id.

Feed readers know an update by its id: of two with the same one, subscribers would see only one.

Bad::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}
      - {id: u1, at: 2026-11-18T14:30:00Z, status: resolved, message: All works again.}

Good::

    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}
      - {id: u2, at: 2026-11-18T14:30:00Z, status: resolved, message: All works again.}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find ids that an earlier update has already."""
    del facts
    seen: dict[str, int] = {}
    for index, update in enumerate(event.updates):
        first = seen.setdefault(update.id, index)
        if first != index:
            yield Finding(
                ("updates", index, "id"),
                f"{shown(update.id)} is the id of update {first + 1} already",
                f"give the newer one another id, such as {_free(event)}",
            )


def _free(event: Event) -> str:
    taken = {update.id for update in event.updates}
    number = len(event.updates)
    while f"u{number}" in taken:
        number += 1
    return f"u{number}"
