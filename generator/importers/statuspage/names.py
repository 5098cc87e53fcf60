"""Which component of ours a component of theirs is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.importers.statuspage.notes import Kind, Notes
from generator.importers.statuspage.prose import cleaned
from generator.importers.statuspage.shapes import Affected, Event, Named


class Names:
    """Ids of ours by their id and, failing that, by their name."""

    def __init__(self, by_id: Mapping[str, str], by_name: Mapping[str, str]) -> None:
        self._by_id = by_id
        self._by_name = by_name

    def find(self, theirs: Named) -> str | None:
        """Our id; ``None`` if we have no such component."""
        found = self._by_id.get(theirs.id)
        return found or self._by_name.get(known_as(theirs.name))

    def found(self, named: Iterable[Named], notes: Notes) -> list[str]:
        """Our ids, each once; what is not found is noted."""
        ours: dict[str, None] = {}
        for each in named:
            id_ = self.find(each)
            if id_ is None:
                notes.add(Kind.NOT_IN_SITE, each.name or each.id)
            else:
                ours[id_] = None
        return list(ours)


def known_as(name: str) -> str:
    """A name, so that spelling does not matter."""
    return one_line(name).casefold()


def one_line(text: str) -> str:
    """A text on one line, without what no file may hold."""
    return " ".join(cleaned(text).split())


def as_named(affected: Affected) -> Named:
    """A component as an update names it."""
    return Named(id=affected.code, name=affected.name)


def all_named(event: Event) -> list[Named]:
    """Every component that an event names, listed ones first."""
    changed = [
        as_named(each) for update in event.incident_updates for each in update.affected_components
    ]
    return [*event.components, *changed]
