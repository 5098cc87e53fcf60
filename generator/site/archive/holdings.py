"""What the store has of the archive: an index, and for each month its rows and its places."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime
from typing import Any

import cbor2

from generator.cache import Store
from generator.model.public import Place, PublicSite, ticks_of
from generator.site.archive.index import Index, Note
from generator.site.archive.row import Row, checked_rows
from generator.site.archive.volumes import read_places, written_places

_INDEX = "archive"
_ROWS = "month"
_PLACES = "places"


class ChangedMeanwhileError(Exception):
    """Something of the archive is not what it was when the build began."""


class Holdings:
    """What was kept under the key of a site and the program, wherever it was checked out."""

    def __init__(self, store: Store, key: bytes) -> None:
        self._store, self._key = store, key

    def index(self, now: datetime) -> Index:
        """The index that was left; an empty one where the clock has gone back since."""
        data = self._store.get(_INDEX, self._key)
        with suppress(ValueError, TypeError):
            index = Index.decoded(data or b"")
            if index.now <= ticks_of(now):
                return index
        return Index(0)

    def leave(self, index: Index) -> None:
        """Keep an index for the next build."""
        self._store.put(_INDEX, self._key, index.encoded())

    def rows(self, note: Note) -> list[Row]:
        """The rows of a month; raises ``ChangedMeanwhileError`` where they were lost."""
        return checked_rows(self._loaded(_ROWS, note))

    def places(self, note: Note) -> list[Place]:
        """Where the pages of a month are; raises ``ChangedMeanwhileError`` as ``rows`` does."""
        return read_places(self._loaded(_PLACES, note))

    def add(self, note: Note, written: bytes, rows: Sequence[Row], site: PublicSite) -> None:
        """Keep a month: its rows as they are written down, and where the site has their pages."""
        self._store.put(_ROWS, note.digest, written)
        self._store.put(_PLACES, note.digest, written_places(rows, site))

    def _loaded(self, space: str, note: Note) -> Any:
        """What is kept of a month; where it was lost, all is read anew, now and by the next."""
        data = self._store.get(space, note.digest)
        if data is None:
            self._store.put(_INDEX, self._key, b"")
            raise ChangedMeanwhileError(str(date.fromordinal(note.month)))
        return cbor2.loads(data)
