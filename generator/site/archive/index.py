"""The index of the archive: what is known of each month as a whole, and of each file.

Moments are microseconds since 1970. The rows of a month stand elsewhere, under its digest, in the
order in which the index has their files.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

import cbor2

from generator.cache import key
from generator.site.archive.row import Row, Sight

_DIGEST, _BLOB = 16, 20
_UNSEEN: Sight = (0, 0, 0, 0, 0)


class Note(NamedTuple):
    """What is known of the archived events that started in one month."""

    month: int
    """The number of its first day."""
    digest: bytes
    size: int
    until: int
    """When the last thing of any of its events was over."""
    oldest: int
    newest: int
    """When its first and its last event started."""
    changed_at: int
    news: int | None
    updated: int | None
    changed: dict[str, int]
    named: dict[str, int]
    touched: dict[str, int]

    @classmethod
    def of(cls, month: date, rows: Sequence[Row], written: bytes) -> Note:
        """Sum up rows, which stand newest first, and are written down like this."""
        changed: dict[str, int] = {}
        named: dict[str, int] = {}
        touched: dict[str, int] = {}
        for row in rows:
            for component, at in row.changed.items():
                changed[component] = max(at, changed.get(component, at))
            for component in row.named:
                named[component] = named.get(component, 0) + 1
                touched[component] = max(changed_at(row), touched.get(component, 0))
        told = [row for row in rows if row.news is not None]
        return cls(
            month=month.toordinal(),
            digest=key("rows", written),
            size=len(rows),
            until=max(map(_until, rows)),
            oldest=rows[-1].started,
            newest=rows[0].started,
            changed_at=max(map(changed_at, rows)),
            news=max((row.news for row in told if row.news is not None), default=None),
            updated=max((row.updated for row in told), default=None),
            changed=changed,
            named=named,
            touched=touched,
        )


@dataclass
class Index:
    """Notes, newest month first, and parallel lists of all their files, month by month."""

    now: int
    notes: list[Note] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    sights: list[Sight | None] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)
    blobs: list[bytes] = field(default_factory=list)

    def encoded(self) -> bytes:
        """Write it down."""
        sights = chain.from_iterable(sight or _UNSEEN for sight in self.sights)
        return cbor2.dumps(
            [
                self.now,
                [list(note) for note in self.notes],
                self.files,
                array("q", list(sights)).tobytes(),
                b"".join(self.digests),
                b"".join(self.blobs),
            ]
        )

    @classmethod
    def decoded(cls, data: bytes) -> Index:
        """Read it; raises ``ValueError`` or ``TypeError`` where it is none."""
        now, notes, files, sights, digests, blobs = _loaded(data)
        numbers = array("q")
        numbers.frombytes(sights)
        columns = [numbers[at::5] for at in range(5)]
        return cls(
            now=now,
            notes=[Note(*each) for each in notes],
            files=files,
            sights=list(zip(*columns, strict=True)),
            digests=[digests[at : at + _DIGEST] for at in range(0, len(digests), _DIGEST)],
            blobs=[blobs[at : at + _BLOB] for at in range(0, len(blobs), _BLOB)],
        )

    def months(self) -> list[tuple[Note, range]]:
        """Each month, and where its files stand in the lists."""
        found, at = [], 0
        for note in self.notes:
            found.append((note, range(at, at + note.size)))
            at += note.size
        return found


def changed_at(row: Row) -> int:
    """When an event changed last."""
    return max(row.updated, row.ended)


def _until(row: Row) -> int:
    edges = [row.settled, row.started, row.ended, row.updated, row.news or 0, row.busy or 0]
    return max(edges + [end for _, _, _, end in row.spans])


def _loaded(data: bytes) -> Any:
    try:
        return cbor2.loads(data)
    except (cbor2.CBORDecodeError, EOFError) as trouble:
        raise ValueError(str(trouble)) from None
