"""The archive of one build: asked what need not be read, then told what was read.

An event is kept when nothing that is published of it depends on the time any more, and no rule had
anything to say of it. It is taken from the archive while its file is the same, the site is
configured as it was, the program is the same, git holds the same version of it, and the clock has
not gone back. Whatever else is asked of it is read from its file, which must still be the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import chain, compress
from pathlib import Path

from typing_extensions import override

from generator.cache import Store, code_digest, key
from generator.derive.course import Course
from generator.derive.days import DAYS
from generator.derive.frame import Frame
from generator.derive.kept import Kept
from generator.load import SITE, Found, Loaded, Shelf
from generator.model.content import Content, Postmortem, SiteConfig
from generator.model.public import PublicSite, Volume, ticks_of
from generator.problems import Problem
from generator.site.archive.holdings import Holdings
from generator.site.archive.index import Note
from generator.site.archive.noted import Learned, Noted
from generator.site.archive.over import over_now
from generator.site.archive.papers import Papers
from generator.site.archive.reader import Reader
from generator.site.archive.row import blob_of, digest_of
from generator.site.archive.unchanged import Unchanged
from generator.site.archive.volumes import Seen, by_month, closable
from generator.site.archive.whole import Wholes
from generator.site.earlier import Before
from generator.site.git import NoHistoryError
from generator.source import SITE_LIMIT, read_bytes

_SHOWN = timedelta(days=DAYS + 10)
"""As far back as bars go, and more."""


class Archive(Shelf):
    """What earlier builds noted down of the events below a root, as of the moment ``now``."""

    def __init__(
        self, store: Store, root: Path, now: datetime, clock: int, *, opens_all: bool = False
    ) -> None:
        """``clock`` is the time of day of the machine, in nanoseconds since 1970.

        With ``opens_all`` no month stays closed: somebody will look at all events.
        """
        self.reused = 0
        self.ground = _ground_of(root)
        """The program and ``site.yml``."""
        self.digests: dict[str, bytes] = {}
        """Of the files of all events at hand that are shown as they stand there, by their ids."""
        self._store, self._root, self._now, self._opens_all = store, root, now, opens_all
        self._holdings = Holdings(store, self.ground)
        self._index = self._holdings.index(now)
        self._files = Unchanged(root, self._index, clock)
        self._noted = Noted(self._index, self._holdings)
        self._papers = Papers(store, self.ground)
        self._read: dict[str, tuple[bytes, str]] = {}
        self._opened: list[Seen] = []
        self._closed: dict[date, tuple[Note, Volume]] = {}
        self._reader: Reader | None = None
        self._frame: Frame | None = None
        self._horizon = 0
        self._stale = self._aside = False

    @property
    def before(self) -> Before | NoHistoryError | None:
        """What git has, or why it can tell nothing, where it was asked."""
        return self._files.before

    @override
    def known(self, found: Sequence[Found]) -> set[str]:
        return self._files.look(found)

    @override
    def release(self, found: Found) -> None:
        self._files.release(found)

    @override
    def saw(self, found: Found, data: bytes) -> None:
        self._read[found.stem] = digest_of(data), blob_of(data)

    @override
    def known_paper(self, found: Found, data: bytes) -> Postmortem | None:
        return self._papers.known(found, data)

    def set_aside(self) -> None:
        """Take no part in this build, and leave everything as it was for the next."""
        self._aside = True

    def kept(self, site: SiteConfig) -> tuple[list[Kept], tuple[Volume, ...]]:
        """The events that were not read: single ones, and months of old ones, newest first."""
        if self._aside:
            return [], ()
        self._frame = frame = Frame.of(site, self._now)
        wholes = Wholes(self._store, self._root, self.ground, site, frame)
        self._reader = reader = Reader(self._holdings, wholes, self._now - _SHOWN)
        index, there = self._index, self._files.there
        self.reused = sum(there)
        self._stale = self._files.renewed or self.reused < len(there)
        shown = max(_SHOWN, timedelta(days=site.policies.recent_days + 10))
        self._horizon = ticks_of(self._now - shown)
        may_close = closable(index.notes, self._horizon, frame)
        for note, span in index.months():
            whole = sum(there[span.start : span.stop]) == note.size and not self._opens_all
            if whole and note.month in may_close:
                volume = reader.closed(note)
                self._closed[volume.first_day] = note, volume
            else:
                here = slice(span.start, span.stop)
                sights = compress(index.sights[here], there[here])
                self._opened += zip(reader.rows(note, there[here]), sights, strict=True)
        near = list(reader.kept(row for row, _ in self._opened))
        near.sort(key=lambda each: (each.event.started_at, each.event.id), reverse=True)
        return near, tuple(self._closed[month][1] for month in sorted(self._closed, reverse=True))

    def learn(
        self,
        content: Content,
        loaded: Loaded,
        told: Sequence[Course],
        site: PublicSite,
        problems: Sequence[Problem],
    ) -> Learned:
        """Note down what is over now, by the courses of what was read."""
        frame, reader = self._frame, self._reader
        if frame is None or reader is None or content.site.example_written is not None:
            return Learned({})
        self._papers.learn(loaded.postmortems, problems, self._now.date())
        self.reused += sum(each.document_key not in loaded.documents for each in loaded.postmortems)
        fresh = over_now(
            content,
            loaded,
            told,
            site,
            problems,
            read=self._read,
            sight=self._files.sight,
            now=self._now,
        )
        self.digests = {
            each: self._read[each][0] for each in self._read if each in loaded.documents
        }
        self._read.clear()
        months = by_month((*self._opened, *fresh.rows), frame)
        reopened: set[int] = set()
        for note, span in self._index.months():
            month = date.fromordinal(note.month)
            if month in months and month in self._closed:
                del self._closed[month]
                reopened.add(note.month)
                sights = self._index.sights[span.start : span.stop]
                months[month] += zip(reader.rows(note), sights, strict=True)
        months = by_month(chain.from_iterable(months.values()), frame)
        reader.marks |= fresh.marks | self._noted.sum_up(months, site)
        self._stale = self._stale or bool(fresh.rows) or self._noted.adds
        self.digests |= reader.marks
        return self._noted.learned(
            reader.marks,
            [*self._closed.values()],
            site,
            reopened=reopened,
            horizon=self._horizon,
            frame=frame,
        )

    def save(self) -> None:
        """Leave it all for the next build."""
        if self._stale and not self._aside:
            self._holdings.leave(self._noted.index(self._now, self._closed))


def _ground_of(root: Path) -> bytes:
    data = read_bytes(root / SITE, SITE, SITE_LIMIT)
    return key(code_digest(), data if isinstance(data, bytes) else b"")
