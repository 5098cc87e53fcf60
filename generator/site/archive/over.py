"""Which of the events that were read are over, and may stand in the archive from now on.

What is over for good is made of its file alone. It is a row of the archive only if, besides, no
rule has anything to say of it, nor will when the postmortem is due or taken away, and nobody asks
for it because of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from generator.checks import RECENT
from generator.derive.course import Course
from generator.derive.kept import Settled
from generator.load import Loaded, asked_for
from generator.model.content import Content, Event, Incident, SiteConfig
from generator.model.public import PublicSite
from generator.problems import Problem
from generator.site.archive.row import Sight, row_of
from generator.site.archive.volumes import Seen

Read = Mapping[str, tuple[bytes, str]]
"""A digest of each file that was read, and what git calls its content; by event."""


class Over(NamedTuple):
    """What events that are over are made of, by their ids; and rows of some of them."""

    marks: dict[str, bytes]
    """Digests of their files; the postmortems that they lead to are not in them."""
    rows: list[Seen]


def over_now(
    content: Content,
    loaded: Loaded,
    told: Sequence[Course],
    site: PublicSite,
    problems: Iterable[Problem],
    *,
    read: Read,
    sight: Callable[[str], Sight | None],
    now: datetime,
) -> Over:
    """Find them by their courses; ``sight`` says what was seen of a file."""
    found = Over({}, [])
    faulty = {problem.place.file for problem in problems}
    asked = asked_for(loaded.postmortems)
    told_of = {each for written in loaded.postmortems for each in written.incidents}
    near = {event.id: event for event in site.near}
    for course in told:
        event = course.event
        document, data = loaded.documents.get(event.id), read.get(event.id)
        shown = near.get(event.id)
        if document is None or data is None or shown is None:
            continue
        settled = Settled.of(course, shown, now)
        if settled is None:
            continue
        found.marks[event.id] = data[0]
        silent = document.file not in faulty and not event.allow and event.id not in asked
        may_be_owed = event.id in told_of and settled.since > now - RECENT
        if silent and not may_be_owed and not _will_be_due(event, content.site, now):
            row = row_of(document.file, told=data, course=course, shown=shown, since=settled.since)
            found.rows.append((row, sight(document.file)))
    return found


def _will_be_due(event: Event, site: SiteConfig, now: datetime) -> bool:
    """Whether the day is to come on which its severity promises a postmortem: a rule asks then."""
    if not isinstance(event, Incident) or event.backfilled:
        return False
    severity = site.severities.get(event.severity)
    due = severity.postmortem_due if severity else None
    return due is not None and event.updates[-1].at + due > now
