"""Months of the archive are opened when somebody asks for their events, and not before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache, partial
from itertools import compress

from generator.derive.kept import Kept
from generator.model.public import Entry, PublicEvent, Volume, ticks_of
from generator.site.archive.holdings import Holdings
from generator.site.archive.index import Note
from generator.site.archive.row import Row
from generator.site.archive.volumes import volume_of
from generator.site.archive.whole import Wholes


class Reader:
    """Opens months, and answers for the events in them."""

    def __init__(self, holdings: Holdings, wholes: Wholes, since: datetime) -> None:
        """What events did to components is told ``since`` then."""
        self._holdings, self._wholes = holdings, wholes
        self._since = ticks_of(since)
        self._rows: dict[str, Row] = {}
        self._whole = lru_cache(maxsize=512)(self._asked)
        self.marks: dict[str, bytes] = {}
        """Of what the events of all months that were opened so far are made, by their ids."""

    def closed(self, note: Note) -> Volume:
        """Make the volume of a month that stays closed until it is asked."""
        return volume_of(note, partial(self._entries, note), partial(self._holdings.places, note))

    def rows(self, note: Note, there: bytearray | None = None) -> list[Row]:
        """The rows of a month; of files that are not as they were, nothing is said any more."""
        rows = self._holdings.rows(note)
        if there is not None:
            rows = list(compress(rows, there))
        self._rows.update((row.id, row) for row in rows)
        self.marks.update((row.id, row.digest) for row in rows)
        return rows

    def kept(self, rows: Iterable[Row]) -> Iterator[Kept]:
        """Make the events that stand for rows."""
        return (row.kept(self._whole, self._since) for row in rows)

    def _entries(self, note: Note) -> list[Entry]:
        return [Entry(each.event, each.named) for each in self.kept(self.rows(note))]

    def _asked(self, event_id: str) -> PublicEvent:
        return self._wholes.whole(self._rows[event_id])
