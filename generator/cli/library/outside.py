"""The public edition, which may stand where only the house's has changed.

Most postmortems stay in the house, and of the others most sections do. What leaves is looked at,
not the files it stands in: the same, on the same day, and nothing public is derived and made.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from pydantic_core import PydanticSerializationError

from generator.cache import key
from generator.cli.library.shelved import Shelves
from generator.cli.publishing import LIBRARY
from generator.derive.library.shelf import Shelf
from generator.model.content import Postmortem
from generator.output import Published


@dataclass(frozen=True, slots=True)
class Outside:
    """What was published of the public edition, and of what."""

    made_of: str
    since: str
    """The moment at which it was made, as ISO 8601 writes it."""
    files: int
    seen: str
    """What the file system says of each of its files."""

    @classmethod
    def of(cls, made_of: str, now: datetime, published: Published, shelves: Shelves) -> Outside:
        """Note what was published just now."""
        files = published.written + published.unchanged
        return cls(made_of, now.isoformat(), files, _seen(shelves))

    def stands(self, made_of: str, now: datetime, shelves: Shelves) -> bool:
        """Whether it is what would be built, and nobody touched it since."""
        return (
            self.made_of == made_of
            and datetime.fromisoformat(self.since) <= now
            and self.seen == _seen(shelves)
        )

    @property
    def published(self) -> Published:
        """What comes of leaving it as it is."""
        return Published(written=0, unchanged=self.files, removed=0, kept=self.files)


def made_of(shelf: Shelf, around: str) -> str:
    """Digest what an edition shows: its postmortems, the day, and all ``around`` them.

    ``""`` where that cannot be written down, so that nobody knows whether it is the same.
    """
    try:
        told = [part for each in shelf.postmortems for part in _told(each)]
    except (PydanticSerializationError, UnicodeEncodeError):  # half characters are no JSON
        return ""
    days = (shelf.today, shelf.now.date())  # the days of pages, and those of feeds
    return key(around, *map(str, days), *told).hex()


def _told(postmortem: Postmortem) -> Iterator[str | bytes]:
    yield postmortem.model_dump_json(exclude={"pictures"})
    yield str(len(postmortem.pictures))
    for each in postmortem.pictures:
        yield each.model_dump_json(exclude={"whole": {"data"}, "public": {"data"}})
        yield from (found.data for found in (each.whole, each.public) if found)


def _seen(shelves: Shelves) -> str:
    """Digest the names, sizes, modes and times of all that is published of it."""
    folder = shelves.public / LIBRARY
    found = blake2b(digest_size=20)
    for here, folders, names in os.walk(folder):
        folders.sort()
        found.update(f"{os.path.relpath(here, folder)}\0{len(names)}\n".encode(errors="replace"))
        for name in sorted(names):
            known = os.lstat(os.path.join(here, name))  # noqa: PTH118 - thousands of names
            told = f"{name}\0{known.st_size} {known.st_mode} {known.st_mtime_ns}\n"
            found.update(told.encode("utf-8", "surrogateescape"))
    return found.hexdigest()
