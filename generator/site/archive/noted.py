"""What the next build shall find: months that stay closed as they were, the others as they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from generator.derive.frame import Frame
from generator.model.public import PublicSite, Volume, ticks_of
from generator.site.archive.holdings import Holdings
from generator.site.archive.index import Index, Note
from generator.site.archive.volumes import Seen, bound, closable, written_rows


class Learned(NamedTuple):
    """What events that are over are made of: each, and whole months as the next build has them."""

    marks: Mapping[str, bytes]
    volumes: tuple[Volume, ...] = ()
    bound: frozenset[str] = frozenset()
    """Events at hand that are in those months."""


class Noted:
    """Months of which events are at hand, summed up; beside those that were not opened."""

    def __init__(self, last: Index, holdings: Holdings) -> None:
        self._last, self._holdings = last, holdings
        self._months: list[tuple[Note, Sequence[Seen]]] = []
        self.adds = False
        """Whether some month is another than those of the last index."""

    def sum_up(self, months: Mapping[date, Sequence[Seen]], site: PublicSite) -> dict[str, bytes]:
        """Note months down, and keep those that are new; what their events are made of."""
        known = {note.digest for note in self._last.notes}
        marks: dict[str, bytes] = {}
        for month, seen in months.items():
            rows = [row for row, _ in seen]
            written = written_rows(rows)
            note = Note.of(month, rows, written)
            self._months.append((note, seen))
            marks |= {row.id: row.digest for row in rows}
            if note.digest not in known:
                self.adds = True
                self._holdings.add(note, written, rows, site)
        return marks

    def learned(
        self,
        marks: Mapping[str, bytes],
        closed: Sequence[tuple[Note, Volume]],
        site: PublicSite,
        *,
        reopened: Collection[int],
        horizon: int,
        frame: Frame,
    ) -> Learned:
        """See which of these months are volumes now, besides those that stayed ``closed``.

        Those that were ``reopened`` are, since their events are not near in this ``site``: to the
        next build they may be, if one of them was over only lately.
        """
        notes = [note for note, _ in (*self._months, *closed)]
        may_close = closable(notes, horizon, frame)
        volumes = [volume for _, volume in closed]
        at_hand: set[str] = set()
        for note, seen in self._months:
            if note.month in may_close or note.month in reopened:
                volumes.append(bound(note, [row for row, _ in seen], site))
                at_hand.update(row.id for row, _ in seen)
        return Learned(marks, tuple(volumes), frozenset(at_hand))

    def index(self, now: datetime, closed: Mapping[date, object]) -> Index:
        """The index as the next build shall find it."""
        last, found = self._last, Index(ticks_of(now))
        for note, span in last.months():
            if date.fromordinal(note.month) in closed:
                found.notes.append(note)
                here = slice(span.start, span.stop)
                found.files += last.files[here]
                found.sights += last.sights[here]
                found.digests += last.digests[here]
                found.blobs += last.blobs[here]
        for note, seen in self._months:
            found.notes.append(note)
            found.files += (row.file for row, _ in seen)
            found.sights += (sight for _, sight in seen)
            found.digests += (row.digest for row, _ in seen)
            found.blobs += (bytes.fromhex(row.blob) for row, _ in seen)
        return found
