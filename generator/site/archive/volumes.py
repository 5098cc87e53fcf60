"""Months of the archive as volumes: from what the index notes, or from events at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

import cbor2

from generator.derive.frame import Frame
from generator.derive.months import month_of
from generator.model.public import Entry, Place, PublicSite, Volume, moment_of
from generator.site.archive.index import Note, changed_at
from generator.site.archive.row import Row, Sight

Seen = tuple[Row, Sight | None]
"""A row, and what the file system said of its file."""


def volume_of(
    note: Note, entries: Callable[[], Sequence[Entry]], places: Callable[[], Sequence[Place]]
) -> Volume:
    """Make the volume of a month."""
    return Volume(
        first_day=date.fromordinal(note.month),
        count=note.size,
        digest=note.digest,
        oldest=moment_of(note.oldest),
        newest=moment_of(note.newest),
        changed_at=moment_of(note.changed_at),
        news_at=None if note.news is None else moment_of(note.news),
        updated_at=None if note.updated is None else moment_of(note.updated),
        changed=_moments(note.changed),
        named=note.named,
        touched=_moments(note.touched),
        open=entries,
        map=places,
    )


def bound(note: Note, rows: Sequence[Row], site: PublicSite) -> Volume:
    """Make the volume of events that are at hand."""

    def entries() -> list[Entry]:
        return [Entry(site.event[row.id], tuple(row.named)) for row in rows]

    return volume_of(note, entries, list)


def by_month(rows: Iterable[Seen], frame: Frame) -> dict[date, list[Seen]]:
    """Sort rows into months of the site's zone, newest first."""
    found = sorted(rows, key=lambda seen: (seen[0].started, seen[0].id), reverse=True)
    months: dict[date, list[Seen]] = {}
    for seen in found:
        months.setdefault(month_of(moment_of(seen[0].started), frame), []).append(seen)
    return months


def closable(notes: Iterable[Note], horizon: int, frame: Frame) -> set[int]:
    """Which months, by number, may stay closed: all was over before ``horizon``.

    Those that touch another one stay open, and those of which the zone has other days by now.
    """
    found = set()
    younger: Note | None = None
    for note in sorted(notes, reverse=True):
        apart = younger is None or younger.oldest > note.newest
        months = {month_of(moment_of(at), frame).toordinal() for at in (note.oldest, note.newest)}
        if apart and note.until < horizon and months == {note.month}:
            found.add(note.month)
        younger = note
    return found


def written_rows(rows: Iterable[Row]) -> bytes:
    """Write rows down."""
    return cbor2.dumps([tuple(row) for row in rows])


def written_places(rows: Iterable[Row], site: PublicSite) -> bytes:
    """Write down where the pages of events are, in columns."""
    told = [(row.started, row.id, site.event[row.id].path, changed_at(row)) for row in rows]
    return cbor2.dumps([list(column) for column in zip(*told, strict=True)])


def read_places(columns: Any) -> list[Place]:
    """Read what was written; raises ``TypeError`` or ``ValueError`` where it is something else."""
    started, ids, paths, changed = columns
    moments = map(moment_of, started), map(moment_of, changed)
    return [Place(*each) for each in zip(moments[0], ids, paths, moments[1], strict=True)]


def _moments(ticks: Mapping[str, int]) -> dict[str, datetime]:
    return {component: moment_of(at) for component, at in ticks.items()}
