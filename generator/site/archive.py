"""The archive: events that are over and stand as an earlier build saw them need not be read again.

An event is kept when nothing that is published of it depends on the time any more, and no rule had
anything to say of it. It is taken from the archive while its file is the same, the site is
configured as it was, the program is the same, git holds the same version of it, and the clock has
not gone back. Whatever else is asked of it is read from its file, which must still be the same.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path

import cbor2
from pydantic import ValidationError

from generator.cache import Store, code_digest, key
from generator.derive.courses import course_of
from generator.derive.days import DAYS
from generator.derive.event import public_event
from generator.derive.frame import Frame
from generator.derive.kept import Kept, Settled
from generator.load import SITE, Found, Loaded, Shelf, load_event, with_canonical_ids
from generator.model.content import Content, SiteConfig
from generator.model.public import PublicEvent, PublicSite, ticks_of
from generator.problems import Problem
from generator.site.earlier import HEAD, Before, events_at
from generator.site.git import NoHistoryError
from generator.site.row import Row, Sight, blob_of, checked_rows, digest_of, row_of
from generator.source import EVENT_LIMIT, SITE_LIMIT, Document, parse_document, read_bytes

_SPACE = "archive"
_EVENTS = "event"
_SHOWN = timedelta(days=DAYS + 10)
"""As far back as bars go, and more."""
_FRESH = 2_000_000_000
"""Nanoseconds: a file that was changed so shortly before it was looked at is read again."""


class ChangedMeanwhileError(Exception):
    """A file of the archive is not what it was when the build began."""


class Archive(Shelf):
    """What earlier builds noted down of the events below a root, as of the moment ``now``."""

    def __init__(self, store: Store, root: Path, now: datetime, clock: int) -> None:
        """``clock`` is the time of day of the machine, in nanoseconds since 1970."""
        self.reused = 0
        self._aside = False
        self._clock = clock
        self._store, self._root, self._now = store, str(root), now
        self._site = _site_of(root)
        self._key = key(code_digest(), str(root.resolve()), self._site)
        self._rows = self._recalled()
        self._used: dict[str, Row] = {}
        self._sights: dict[str, Sight | None] = {}
        self._read: dict[str, tuple[bytes, str]] = {}
        self._before: Before | None = None
        self._stale = False
        self._config: SiteConfig | None = None
        self._frame: Frame | None = None
        self._wholes = lru_cache(maxsize=512)(self._whole)
        if self._rows:
            self._before = self._committed()

    @property
    def ground(self) -> bytes:
        """The program and ``site.yml``."""
        return self._site

    @property
    def before(self) -> Before | None:
        """What git has, where it was asked."""
        return self._before

    @property
    def missing(self) -> bool:
        """Whether nothing was known."""
        return not self._rows

    def has(self, found: Found) -> bool:
        """Whether the event of a file is known, and the file is as it was."""
        row = self._rows.get(found.file)
        sight = self._looked_at(found.file)
        self._sights[found.file] = sight
        if row is None or sight is None or row.id != found.stem:
            return False
        if row.settled > ticks_of(self._now):
            return False
        if row.sight != sight:
            if not self._holds(row):
                return False
            row = row._replace(sight=self._old_enough(sight))
            self._stale = True
        if self._before is not None:
            there = self._before.get(found.stem)
            if there is not None and there[1].name != row.blob:
                return False
        self._used[row.id] = row
        return True

    def saw(self, found: Found, data: bytes) -> None:
        """Keep what a file holds until it is known whether it joins the archive."""
        self._read[found.stem] = digest_of(data), blob_of(data)

    def set_aside(self) -> None:
        """Take no part in this build, and leave everything as it was for the next."""
        self._aside = True

    def kept(self, loaded: Loaded) -> list[Kept]:
        """The events that were not read."""
        for each in self._used.keys() - set(loaded.shelved):
            del self._used[each]
        self.reused = len(self._used)
        rows = sorted(self._used.values(), key=lambda row: (row.started, row.id), reverse=True)
        since = ticks_of(self._now - _SHOWN)
        return [row.kept(self._wholes, since) for row in rows]

    def learn(
        self, content: Content, loaded: Loaded, site: PublicSite, problems: Sequence[Problem]
    ) -> Mapping[str, bytes]:
        """Note down what is over now; the digests of all that is, by event."""
        if self._aside or content.site.example_written is not None:
            return {}
        told = {problem.place.file for problem in problems}
        frame = Frame.of(content.site, self._now)
        marks: dict[str, bytes] = {}
        fresh: dict[str, Row] = {}
        for event in content.events:
            document, data = loaded.documents.get(event.id), self._read.get(event.id)
            shown, course = site.event.get(event.id), course_of(event, frame)
            if document is None or data is None or shown is None or course is None:
                continue
            settled = Settled.of(course, shown, self._now)
            if settled is None:
                continue
            marks[event.id] = data[0]
            if document.file not in told and not event.allow:
                fresh[event.id] = row_of(
                    document.file,
                    sight=self._old_enough(self._sights.get(document.file)),
                    told=data,
                    course=course,
                    shown=shown,
                    since=settled.since,
                )
        self._stale = self._stale or bool(fresh) or len(self._used) != len(self._rows)
        self._read.clear()
        self._used |= fresh
        return marks | {each: row.digest for each, row in self._used.items()}

    def save(self) -> None:
        """Leave it all for the next build."""
        if self._stale and not self._aside:
            rows = [tuple(row) for row in self._used.values()]
            told = {"now": ticks_of(self._now), "rows": rows}
            self._store.put(_SPACE, self._key, cbor2.dumps(told))

    def configured(self, site: SiteConfig) -> None:
        """Learn how the site is configured, which whole events are derived with."""
        self._config = site
        self._frame = Frame.of(site, self._now)

    def _recalled(self) -> dict[str, Row]:
        """The rows by file; none where the clock has gone back since."""
        data = self._store.get(_SPACE, self._key)
        if data is None:
            return {}
        try:
            told = cbor2.loads(data)
            if told["now"] > ticks_of(self._now):
                return {}
            return {row.file: row for row in checked_rows(told["rows"])}
        except (cbor2.CBORDecodeError, ValueError, TypeError, KeyError, EOFError):
            return {}

    def _committed(self) -> Before | None:
        try:
            return events_at(Path(self._root), HEAD)
        except NoHistoryError:
            return None

    def _looked_at(self, file: str) -> Sight | None:
        try:
            seen = os.lstat(f"{self._root}/{file}")
        except OSError:
            return None
        return seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_mode

    def _old_enough(self, sight: Sight | None) -> Sight | None:
        """What was seen of a file, unless a change after that could look the same."""
        if sight is None or max(sight[2:4]) > self._clock - _FRESH:
            return None
        return sight

    def _holds(self, row: Row) -> bool:
        data = read_bytes(Path(self._root, row.file), row.file, EVENT_LIMIT)
        return isinstance(data, bytes) and digest_of(data) == row.digest

    def _whole(self, event_id: str) -> PublicEvent:
        """Read an event of the archive again, which must not have changed."""
        row, config, frame = self._used[event_id], self._config, self._frame
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
