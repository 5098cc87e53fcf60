"""A maintenance whose window ends before, or when, it begins.

Bad::

    window: {start: 2026-11-18T22:00:00Z, end: 2026-11-18T02:00:00Z}

Good::

    window: {start: 2026-11-18T22:00:00Z, end: 2026-11-19T02:00:00Z}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding, Keys
from generator.checks.moments import written
from generator.model.content import Event, Maintenance, Window


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look at the file's window and at those that updates set."""
    del facts
    if not isinstance(event, Maintenance):
        return
    yield from _look(event.window, ("window", "end"))
    for index, update in enumerate(event.updates):
        if update.window:
            yield from _look(update.window, ("updates", index, "window", "end"))


def _look(window: Window, keys: Keys) -> Iterator[Finding]:
    if window.end <= window.start:
        sentence = f"the window ends at {written(window.end)}, not after {written(window.start)}"
        yield Finding(keys, sentence, "past midnight it is the next day; correct the end")
