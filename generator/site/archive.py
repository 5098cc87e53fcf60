"""The archive: events that are over and stand as an earlier build saw them need not be read again.

An event is kept when nothing that is published of it depends on the time any more, and no rule had
anything to say of it. It is taken from the archive while its file is the same, the site is
configured as it was, the program is the same, git holds the same version of it, and the clock has
not gone back. Whatever else is asked of it is read from its file, which must still be the same.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import lru_cache, partial
from itertools import chain, compress
from pathlib import Path
from typing import Any, NamedTuple

import cbor2
from pydantic import ValidationError
from typing_extensions import override

from generator.cache import Store, code_digest, key
from generator.derive.courses import course_of
from generator.derive.days import DAYS
from generator.derive.event import public_event
from generator.derive.frame import Frame
from generator.derive.kept import Kept, Settled
from generator.load import SITE, Found, Loaded, Shelf, load_event, with_canonical_ids
from generator.model.content import Content, SiteConfig
from generator.model.public import Entry, Place, PublicEvent, PublicSite, Volume, ticks_of
from generator.problems import Problem
from generator.site.earlier import HEAD, Before, events_at
from generator.site.git import NoHistoryError
from generator.site.index import Index, Note
from generator.site.row import Row, Sight, blob_of, checked_rows, digest_of, row_of
from generator.site.volumes import (
    Seen,
    bound,
    by_month,
    closable,
    read_places,
    volume_of,
    written_places,
    written_rows,
)
from generator.source import EVENT_LIMIT, SITE_LIMIT, Document, parse_document, read_bytes

_SPACE = "archive"
_EVENTS = "event"
_ROWS = "month"
_PLACES = "places"
_SHOWN = timedelta(days=DAYS + 10)
"""As far back as bars go, and more."""
_FRESH = 2_000_000_000
"""Nanoseconds: a file that was changed so shortly before it was looked at is read again."""


class ChangedMeanwhileError(Exception):
    """A file of the archive is not what it was when the build began."""


class Learned(NamedTuple):
    """What events that are over are made of: each, and whole months as the next build has them."""

    marks: Mapping[str, bytes]
    volumes: tuple[Volume, ...] = ()
    bound: frozenset[str] = frozenset()
    """Events at hand that are in those months."""


class Archive(Shelf):
    """What earlier builds noted down of the events below a root, as of the moment ``now``."""

    def __init__(
        self, store: Store, root: Path, now: datetime, clock: int, *, opens_all: bool = False
    ) -> None:
        """``clock`` is the time of day of the machine, in nanoseconds since 1970.

        With ``opens_all`` no month stays closed: somebody will look at all events.
        """
        self.reused = 0
        self._aside, self._opens_all = False, opens_all
        self._clock = clock
        self._store, self._root, self._now = store, str(root), now
        self._site = _site_of(root)
        self._key = key(code_digest(), str(root.resolve()), self._site)
        self._index = self._recalled()
        self._place = dict(zip(self._index.files, range(len(self._index.files)), strict=True))
        self._is_there = bytearray(len(self._place))
        self._sights: dict[str, Sight | None] = {}
        self._read: dict[str, tuple[bytes, str]] = {}
        self._rows: dict[str, Row] = {}
        self._marks: dict[str, bytes] = {}
        self._opened: list[Seen] = []
        self._closed: dict[date, tuple[Note, Volume]] = {}
        self._noted: dict[date, tuple[Note, Sequence[Seen]]] = {}
        self._horizon = 0
        self._stale = False
        self._config: SiteConfig | None = None
        self._frame: Frame | None = None
        self._wholes = lru_cache(maxsize=512)(self._whole)
        self._before = self._committed() if self._place else None

    @property
    def ground(self) -> bytes:
        """The program and ``site.yml``."""
        return self._site

    @property
    def before(self) -> Before | None:
        """What git has, where it was asked."""
        return self._before

    @override
    def known(self, found: Sequence[Found]) -> set[str]:
        place, good, lstat = self._place, set(), os.lstat
        for each in found:
            file = each.file
            try:
                seen = lstat(f"{self._root}/{file}")
            except OSError:
                continue
            sight = seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_mode
            at = place.get(file)
            if at is not None and self._is_same(at, sight) and self._is_published(at, each.stem):
                self._is_there[at] = 1
                good.add(file)
            else:
                self._sights[file] = sight
        return good

    @override
    def release(self, found: Found) -> None:
        self._is_there[self._place[found.file]] = 0

    @override
    def saw(self, found: Found, data: bytes) -> None:
        self._read[found.stem] = digest_of(data), blob_of(data)

    def set_aside(self) -> None:
        """Take no part in this build, and leave everything as it was for the next."""
        self._aside = True

    def kept(self, site: SiteConfig) -> tuple[list[Kept], tuple[Volume, ...]]:
        """The events that were not read: single ones, and months of old ones, newest first."""
        self._config, frame = site, Frame.of(site, self._now)
        self._frame = frame
        if self._aside:
            return [], ()
        index, there = self._index, self._is_there
        self.reused = sum(there)
        self._stale = self._stale or self.reused < len(there)
        shown = max(_SHOWN, timedelta(days=site.policies.recent_days + 10))
        self._horizon = ticks_of(self._now - shown)
        may_close = closable(index.notes, self._horizon, frame)
        for note, span in index.months():
            whole = sum(there[span.start : span.stop]) == note.size and not self._opens_all
            if whole and note.month in may_close:
                volume = volume_of(note, partial(self._entries, note), partial(self._map, note))
                self._closed[volume.first_day] = note, volume
            else:
                here = slice(span.start, span.stop)
                rows = self._rows_of(note, there[here])
                sights = compress(index.sights[here], there[here])
                self._opened += zip(rows, sights, strict=True)
        near = list(self._kept_of(row for row, _ in self._opened))
        near.sort(key=lambda each: (each.event.started_at, each.event.id), reverse=True)
        return near, tuple(self._closed[month][1] for month in sorted(self._closed, reverse=True))

    def learn(
        self, content: Content, loaded: Loaded, site: PublicSite, problems: Sequence[Problem]
    ) -> Learned:
        """Note down what is over now."""
        frame = self._frame
        if self._aside or frame is None or content.site.example_written is not None:
            return Learned({})
        fresh = list(self._fresh(content, loaded, site, frame, problems))
        self._stale = self._stale or bool(fresh)
        self._read.clear()
        months = by_month((*self._opened, *fresh), frame)
        for note, span in self._index.months():
            month = date.fromordinal(note.month)
            if month in months and month in self._closed:
                del self._closed[month]
                sights = self._index.sights[span.start : span.stop]
                months[month] += zip(self._rows_of(note), sights, strict=True)
        return self._bind(by_month(chain.from_iterable(months.values()), frame), site, frame)

    def save(self) -> None:
        """Leave it all for the next build."""
        if self._stale and not self._aside:
            self._store.put(_SPACE, self._key, self._next().encoded())

    def _fresh(
        self,
        content: Content,
        loaded: Loaded,
        site: PublicSite,
        frame: Frame,
        problems: Sequence[Problem],
    ) -> Iterator[Seen]:
        """Rows of the events that were read and are over; events of postmortems always are."""
        told = {problem.place.file for problem in problems}
        linked = {each for written in content.postmortems for each in written.incidents}
        near = {event.id: event for event in site.near}
        for event in content.events:
            document, data = loaded.documents.get(event.id), self._read.get(event.id)
            shown, course = near.get(event.id), course_of(event, frame)
            if document is None or data is None or shown is None or course is None:
                continue
            settled = Settled.of(course, shown, self._now)
            if settled is None:
                continue
            self._marks[event.id] = data[0]
            if document.file not in told and not event.allow and event.id not in linked:
                row = row_of(
                    document.file, told=data, course=course, shown=shown, since=settled.since
                )
                yield row, self._old_enough(self._sights.get(document.file))

    def _bind(
        self, months: Mapping[date, Sequence[Seen]], site: PublicSite, frame: Frame
    ) -> Learned:
        """Sum up months of which events are at hand, and see which of them are volumes now."""
        known = {note.digest for note in self._index.notes}
        for month, seen in months.items():
            rows = [row for row, _ in seen]
            written = written_rows(rows)
            note = Note.of(month, rows, written)
            self._noted[month] = note, seen
            self._marks |= {row.id: row.digest for row in rows}
            if note.digest not in known:
                self._stale = True
                self._store.put(_ROWS, note.digest, written)
                self._store.put(_PLACES, note.digest, written_places(rows, site))
        notes = [note for note, _ in (*self._noted.values(), *self._closed.values())]
        may_close = closable(notes, self._horizon, frame)
        volumes = [volume for _, volume in self._closed.values()]
        at_hand: set[str] = set()
        for note, seen in self._noted.values():
            if note.month in may_close:
                volumes.append(bound(note, [row for row, _ in seen], site))
                at_hand.update(row.id for row, _ in seen)
        return Learned(self._marks, tuple(volumes), frozenset(at_hand))

    def _next(self) -> Index:
        """The index as the next build shall find it."""
        last, now = self._index, Index(ticks_of(self._now))
        for note, span in last.months():
            if date.fromordinal(note.month) in self._closed:
                now.notes.append(note)
                here = slice(span.start, span.stop)
                now.files += last.files[here]
                now.sights += last.sights[here]
                now.digests += last.digests[here]
                now.blobs += last.blobs[here]
        for note, seen in self._noted.values():
            now.notes.append(note)
            now.files += (row.file for row, _ in seen)
            now.sights += (sight for _, sight in seen)
            now.digests += (row.digest for row, _ in seen)
            now.blobs += (bytes.fromhex(row.blob) for row, _ in seen)
        return now

    def _recalled(self) -> Index:
        """The index that was left; an empty one where the clock has gone back since."""
        data = self._store.get(_SPACE, self._key)
        with suppress(ValueError, TypeError):
            index = Index.decoded(data or b"")
            if index.now <= ticks_of(self._now):
                return index
        return Index(0)

    def _committed(self) -> Before | None:
        try:
            return events_at(Path(self._root), HEAD)
        except NoHistoryError:
            return None

    def _is_same(self, at: int, sight: Sight) -> bool:
        """Whether a file is what it was; where its dates tell nothing, it is read."""
        index = self._index
        if index.sights[at] == sight:
            return True
        file = index.files[at]
        data = read_bytes(Path(self._root, file), file, EVENT_LIMIT)
        if not isinstance(data, bytes) or digest_of(data) != index.digests[at]:
            return False
        index.sights[at] = self._old_enough(sight)
        self._stale = True
        return True

    def _is_published(self, at: int, event_id: str) -> bool:
        """Whether git, where it has the event, has it as it is."""
        there = self._before.get(event_id) if self._before is not None else None
        return there is None or there[1].name == self._index.blobs[at].hex()

    def _old_enough(self, sight: Sight | None) -> Sight | None:
        """What was seen of a file, unless a change after that could look the same."""
        if sight is None or max(sight[2:4]) > self._clock - _FRESH:
            return None
        return sight

    def _entries(self, note: Note) -> list[Entry]:
        kept = self._kept_of(self._rows_of(note))
        return [Entry(each.event, each.named) for each in kept]

    def _kept_of(self, rows: Iterable[Row]) -> Iterator[Kept]:
        since = ticks_of(self._now - _SHOWN)
        return (row.kept(self._wholes, since) for row in rows)

    def _map(self, note: Note) -> list[Place]:
        return read_places(self._loaded(_PLACES, note))

    def _rows_of(self, note: Note, there: bytearray | None = None) -> list[Row]:
        """The rows of a month; of files that are not as they were, nothing is said any more."""
        rows = checked_rows(self._loaded(_ROWS, note))
        if there is not None:
            rows = list(compress(rows, there))
        self._rows.update((row.id, row) for row in rows)
        self._marks.update((row.id, row.digest) for row in rows)
        return rows

    def _loaded(self, space: str, note: Note) -> Any:
        """What is kept of a month; where it was lost, all is read anew, now and by the next."""
        data = self._store.get(space, note.digest)
        if data is None:
            self._store.put(_SPACE, self._key, b"")
            raise ChangedMeanwhileError(str(date.fromordinal(note.month)))
        return cbor2.loads(data)

    def _whole(self, event_id: str) -> PublicEvent:
        """Read an event of the archive again, which must not have changed."""
        row, config, frame = self._rows[event_id], self._config, self._frame
        place = key(self._site, row.digest, event_id)
        kept = self._store.get(_EVENTS, place)
        if kept is not None:
            with suppress(ValidationError):
                return PublicEvent.model_validate_json(kept)
        data = read_bytes(Path(self._root, row.file), row.file, EVENT_LIMIT)
        if (
            config is None
            or frame is None
            or isinstance(data, Problem)
            or digest_of(data) != row.digest
        ):
            raise ChangedMeanwhileError(row.file)
        document = parse_document(data, row.file)
        event = load_event(document, event_id) if isinstance(document, Document) else ()
        if isinstance(event, tuple):
            raise ChangedMeanwhileError(row.file)
        content = with_canonical_ids(Content(site=config, events=(event,)))
        course = course_of(content.events[0], frame)
        if course is None:
            raise ChangedMeanwhileError(row.file)
        shown = public_event(course, frame)
        self._store.put(_EVENTS, place, shown.model_dump_json().encode())
        return shown


def _site_of(root: Path) -> bytes:
    data = read_bytes(root / SITE, SITE, SITE_LIMIT)
    return key(code_digest(), data if isinstance(data, bytes) else b"")
