"""The components that an event speaks of, by the names that its author wrote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.finding import Keys
from generator.model.content import Event, Notice


class Reference(NamedTuple):
    """A component's name at a key path; ``key`` tells that it stands as a key there."""

    keys: Keys
    name: str
    key: bool


def references(event: Event) -> Iterator[Reference]:
    """All references of an event, in the order of its file."""
    for index, name in enumerate(event.components):
        if isinstance(event, Notice):
            yield Reference(("components", index), name, key=False)
        else:
            yield Reference(("components", name), name, key=True)
    if isinstance(event, Notice):
        return
    for number, update in enumerate(event.updates):
        for name in update.components:
            yield Reference(("updates", number, "components", name), name, key=True)


def named(event: Event) -> set[str]:
    """The names alone: all that most rules need to know to find nothing."""
    names = set(event.components)
    if not isinstance(event, Notice):
        for update in event.updates:
            names.update(update.components)
    return names
