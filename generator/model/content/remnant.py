"""What is left of a file that is wrong, so that rules can tell of the rest in the same run.

It goes to the rules and nowhere else: nothing of it is published, or stands in for anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model.content.event import Event
from generator.model.content.postmortem import Postmortem
from generator.model.content.site import SiteConfig
from generator.source import Data, Document

_Left_co = TypeVar("_Left_co", covariant=True)
_Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Remnant(Generic[_Left_co]):
    """A file typed as if what nobody can read did not stand there.

    Lists keep their length, so that key paths are those of the file.
    """

    document: Document
    left: _Left_co
    invented: frozenset[_Keys] = frozenset()
    """Where something stands that was made up, because the model needs something there."""
    lost: frozenset[str] = frozenset()
    """Keys of the file below which something is missing or made up."""

    def tells_of(self, keys: _Keys, *, key: bool) -> bool:
        """Whether the author wrote what stands at a key path, or with ``key`` its last key."""
        if any(keys[:length] in self.invented for length in range(1, len(keys))):
            return False
        if keys in self.invented:
            return key and value_at(self.document.data, keys) is not None
        return not keys or str(keys[0]) not in self.lost or keys[0] in self.document.data


@dataclass(frozen=True, slots=True)
class Remnants:
    """What is left of all files that are wrong."""

    site: Remnant[SiteConfig] | None = None
    events: tuple[Remnant[Event], ...] = ()
    """The id of each is its path: two files may have one name."""
    postmortems: tuple[Remnant[Postmortem], ...] = ()
    unread: frozenset[str] = frozenset()
    """Stems of the names of all event files and postmortems that cannot be read."""

    @property
    def are_none(self) -> bool:
        """Whether no file is wrong, or nothing is left of those that are."""
        return not (self.site or self.events or self.postmortems)


def value_at(data: Data, keys: tuple[str | int, ...]) -> Data | None:
    """What stands at a key path; ``None`` where nothing does."""
    found: Data | None = data
    for step in keys:
        if isinstance(found, dict) and isinstance(step, str):
            found = found.get(step)
        elif isinstance(found, list) and isinstance(step, int) and step < len(found):
            found = found[step]
        else:
            return None
    return found
