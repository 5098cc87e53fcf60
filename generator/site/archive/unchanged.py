"""Which events may be taken from the archive: nobody changed their file, nor what git has of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from generator.load import Found
from generator.site.archive.index import Index
from generator.site.archive.row import Sight, digest_of
from generator.site.earlier import HEAD, Before, events_at
from generator.site.git import NoHistoryError
from generator.source import EVENT_LIMIT, read_bytes

_FRESH = 2_000_000_000
"""Nanoseconds: a file that was changed so shortly before it was looked at is read again."""


class Unchanged:
    """The files below a root, held against what an index says of them."""

    def __init__(self, root: Path, index: Index, clock: int) -> None:
        self._root, self._index, self._clock = root, index, clock
        self._place = dict(zip(index.files, range(len(index.files)), strict=True))
        self._sights: dict[str, Sight | None] = {}
        self.there = bytearray(len(self._place))
        """One for each file of the index that may be taken from the archive."""
        self.renewed = False
        """Whether the file system says something else of a file that is the same."""
        self.before = _committed(root) if self._place else None
        """What git has, or why it can tell nothing, where it was asked."""
        self._published: Before = (
            {} if isinstance(self.before, NoHistoryError) else self.before or {}
        )

    def look(self, found: Sequence[Found]) -> set[str]:
        """Look at each file; those that may be taken from the archive."""
        place, good, lstat, root = self._place, set(), os.lstat, str(self._root)
        sights = self._index.sights
        for each in found:
            file = each.file
            try:
                seen = lstat(f"{root}/{file}")
            except OSError:
                continue
            sight = seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_mode
            at = place.get(file)
            is_same = at is not None and (sights[at] == sight or self._is_same(at, sight))
            if at is not None and is_same and self._is_published(at, each.stem):
                self.there[at] = 1
                good.add(file)
            else:
                self._sights[file] = sight
        return good

    def release(self, found: Found) -> None:
        """Take an event from its file all the same."""
        self.there[self._place[found.file]] = 0

    def sight(self, file: str) -> Sight | None:
        """What was seen of a file that is read, where that will tell the next build anything."""
        return self._old_enough(self._sights.get(file))

    def _is_same(self, at: int, sight: Sight) -> bool:
        """Whether a file of which the dates say something else is what it was: it is read."""
        index = self._index
        file = index.files[at]
        data = read_bytes(self._root / file, file, EVENT_LIMIT)
        if not isinstance(data, bytes) or digest_of(data) != index.digests[at]:
            return False
        index.sights[at] = self._old_enough(sight)
        self.renewed = True
        return True

    def _is_published(self, at: int, event_id: str) -> bool:
        """Whether git, where it has the event, has it as it is."""
        there = self._published.get(event_id)
        return there is None or there[1].name == self._index.blobs[at].hex()

    def _old_enough(self, sight: Sight | None) -> Sight | None:
        """What was seen of a file, unless a change after that could look the same."""
        if sight is None or max(sight[2:4]) > self._clock - _FRESH:
            return None
        return sight


def _committed(root: Path) -> Before | NoHistoryError:
    try:
        return events_at(root, HEAD)
    except NoHistoryError as none:
        return none
