"""An update that stands within the message of the update above it.

It is indented too far, so it is text of that message: customers would read ``- id: u2`` and what
follows, and the page would show the state of before. Its ``-`` belongs exactly below the ``-`` of
the update above.

Bad::

    - id: u1
      at: 2026-11-18T14:10:00Z
      status: monitoring
      message: |
        Payments work again. We keep watching.

        - id: u2
          at: 2026-11-18T14:33:00Z
          status: investigating
          message: |
            Payments fail again.

Good::

    - id: u1
      at: 2026-11-18T14:10:00Z
      status: monitoring
      message: |
        Payments work again. We keep watching.

    - id: u2
      at: 2026-11-18T14:33:00Z
      status: investigating
      message: |
        Payments fail again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import line_of
from generator.model.content import Event
from generator.model.vocabulary import Stage
from generator.problems.words import shown

_BEGINS = re.compile(r"-(?<!\S-)[ \t]+\{?[ \t]*(?:id|at|status):[ \t]+\S")
_REACH = 300
"""Characters in which the rest of what an update begins with stands."""
_VALUE = r"(?<![\w-]){}:[ \t]+[\"']?{}"
_SIGNS = tuple(
    re.compile(_VALUE.format(key, value))
    for key, value in (
        ("id", r"[a-z0-9]"),
        ("at", r"\d{4}-\d\d-\d\d"),
        ("status", rf"(?:{'|'.join(Stage)})\b"),
    )
)
_ENOUGH = 2


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find where the first begins in each message; others stand below it."""
    del facts
    for number, update in enumerate(event.updates):
        begin = _begin(update.message)
        if begin is not None:
            first = update.message[begin:].split("\n", 1)[0][:40].rstrip()
            yield Finding(
                ("updates", number, "message"),
                f"{shown(first)} begins an update, and stands within the message of {update.id}",
                "move it and the lines below to the left, "
                "until its - stands exactly below the - of the update above",
                line=line_of(update.message, begin),
            )


def _begin(message: str) -> int | None:
    for found in _BEGINS.finditer(message):
        near = message[found.start() : found.start() + _REACH]
        if sum(bool(sign.search(near)) for sign in _SIGNS) >= _ENOUGH:
            return found.start()
    return None
