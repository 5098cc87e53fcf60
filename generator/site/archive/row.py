"""An event of the archive as a row of plain values, and back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any, NamedTuple, cast

from generator.derive.course import Course
from generator.derive.kept import Kept
from generator.derive.timeline import Span
from generator.model.content import Incident
from generator.model.public import PublicEvent, Remembered, moment_of, ticks_of
from generator.model.vocabulary import ComponentState, EventKind, Impact, Stage

_KINDS, _IMPACTS, _STAGES = tuple(EventKind), tuple(Impact), tuple(Stage)
_STATES = tuple(ComponentState)

Sight = tuple[int, int, int, int, int]
"""What the file system says of a file."""


class Row(NamedTuple):
    """What is kept of an event. Moments are microseconds since 1970, words places in their enum."""

    file: str
    digest: bytes
    blob: str
    """What git calls the file's content, in repositories of SHA-1."""
    settled: int
    """From when on nothing of it depends on the time."""
    id: str
    kind: int
    title: str
    impact: int
    stage: int
    felt: int
    """-1 for none."""
    backfilled: bool
    announced: int
    started: int
    ended: int
    updated: int
    news: int | None
    busy: int | None
    changed: dict[str, int]
    named: list[str]
    spans: list[tuple[str, int, int, int]]
    counts: bool

    def kept(self, whole: Callable[[str], PublicEvent], since: int) -> Kept:
        """Make the event that stands for it, with what it did to components ``since`` then."""
        event = Remembered(
            whole,
            id=self.id,
            kind=_KINDS[self.kind],
            title=self.title,
            impact=_IMPACTS[self.impact],
            stage=_STAGES[self.stage],
            felt=None if self.felt < 0 else _STATES[self.felt],
            backfilled=self.backfilled,
            announced=self.announced,
            started=self.started,
            ended=self.ended,
            updated=self.updated,
            news=self.news,
            busy=self.busy,
            changed=self.changed,
        )
        spans = tuple(
            Span(component, _STATES[state], moment_of(start), moment_of(end))
            for component, state, start, end in self.spans
            if end > since
        )
        return Kept(cast("PublicEvent", event), tuple(self.named), spans, self.counts)


def row_of(
    file: str,
    *,
    told: tuple[bytes, str],
    course: Course,
    shown: PublicEvent,
    since: datetime,
) -> Row:
    """Note down an event that is over for good; ``told``: its file's digest and git's name."""
    ended = course.ended_at or since
    return Row(
        file=file,
        digest=told[0],
        blob=told[1],
        settled=ticks_of(since),
        id=shown.id,
        kind=_KINDS.index(shown.kind),
        title=shown.title,
        impact=_IMPACTS.index(shown.impact),
        stage=_STAGES.index(shown.stage),
        felt=-1 if shown.felt is None else _STATES.index(shown.felt),
        backfilled=shown.backfilled,
        announced=ticks_of(shown.announced_at),
        started=ticks_of(shown.started_at),
        ended=ticks_of(ended),
        updated=ticks_of(shown.updated_at),
        news=None if shown.news_at is None else ticks_of(shown.news_at),
        busy=None if shown.busy_until is None else ticks_of(shown.busy_until),
        changed={each: ticks_of(at) for each, at in shown.changed_at.items()},
        named=list(course.named),
        spans=[
            (each.component, _STATES.index(each.state), ticks_of(each.start), ticks_of(each.end))
            for each in course.spans
            if each.end is not None
        ],
        counts=isinstance(course.event, Incident),
    )


def checked_rows(told: Any) -> list[Row]:
    """Make rows of what a cache gave; raises ``TypeError`` or ``ValueError`` where it is none."""
    return [Row(*each) for each in told]


def digest_of(data: bytes) -> bytes:
    """A digest of a file."""
    return hashlib.blake2b(data, digest_size=16).digest()


def blob_of(data: bytes) -> str:
    """What git calls a file's content."""
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()  # noqa: S324 - git's
