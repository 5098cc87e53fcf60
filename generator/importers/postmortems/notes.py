"""What a person should look at after an import: kinds, with the files concerned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """A kind of gap or guess, in words that follow its count."""

    TEAM = "postmortems belong to a team that content/site.yml does not name yet: add it there"
    TITLE = "postmortems have no title: the name of the file became one"
    CUT = "titles are too long and were cut; the text has them whole"
    DATE = "postmortems do not say when it was: add date, or the incident they belong to"
    SEVERITY = "postmortems do not say how severe it was, or not in your words: add severity"
    STATUS = "postmortems do not say how far they are: they are drafts until you say final"
    FRONT_MATTER = "files had keys that we do not have: they stand at the end of their text"
    BROKEN = "files had front matter that cannot be read: it stands at the end of their text"
    CHARACTERS = "files had invisible or broken characters, which were replaced"
    TIMES = "timelines have lines whose time could not be read: they are kept as text"
    ACTIONS = "postmortems have no action items that could be read"
    OWNERS = "postmortems have action items without an owner"


@dataclass(slots=True)
class Notes:
    """Files by kind of note."""

    found: dict[Kind, list[str]] = field(default_factory=dict)

    def add(self, kind: Kind, file: str) -> None:
        """Note something about a file."""
        self.found.setdefault(kind, []).append(file)

    def __iter__(self) -> Iterator[tuple[Kind, list[str]]]:
        """Kinds that were found, in their order above."""
        return ((kind, self.found[kind]) for kind in Kind if kind in self.found)
