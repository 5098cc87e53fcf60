"""Brackets without end in a message.

A bracket may begin a link, so each one is looked at. Nobody writes thousands of them in one update:
it is a file of something else, pasted by mistake.

Bad::

    message: "[[[[[[[[[[ … and a thousand more"

Good::

    message: See [the details](https://help.example.com/checkout).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.markup import MOST_BRACKETS, brackets
from generator.model.content import Event

NEEDS: frozenset[str] = frozenset()


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Count the brackets of each message."""
    del facts
    for index, update in enumerate(event.updates):
        number = brackets(update.message)
        if number > MOST_BRACKETS:
            yield Finding(
                ("updates", index, "message"),
                f"the message has {number:,} opening brackets (limit {MOST_BRACKETS:,})",
                "leave out what is not for customers",
            )
