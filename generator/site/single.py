"""One event by itself: all that somebody needs who goes on writing it, however large the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path, PurePosixPath

from generator.load import NO_SITE, SITE, Loaded, load_content, load_event, load_site
from generator.load.find import find_events
from generator.model.content import Content, Event, SiteConfig
from generator.problems import Level, Problem
from generator.site.judge import judged
from generator.site.last_good import last_good
from generator.site.remnants import of_remnant, with_more
from generator.source import EVENT_LIMIT, SITE_LIMIT, Document, parse_document, read_bytes


@dataclass(frozen=True, slots=True)
class Looked:
    """An event's file as it stands, or would stand: the event, and all that is wrong.

    ``event`` is ``None`` where it cannot be read.
    """

    file: str
    data: bytes
    event: Event | None
    problems: tuple[Problem, ...]

    @property
    def is_broken(self) -> bool:
        """Whether something is wrong that stops publication."""
        return any(problem.level is Level.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Desk:
    """A site's configuration, and the ground on which single events are judged."""

    root: Path
    site: SiteConfig
    document: Document
    trouble: tuple[Problem, ...] = ()
    """What is wrong with ``site.yml`` where ``site`` is as git last had it right."""

    def moment(self, now: datetime) -> datetime:
        """The moment for what is written now: an example's clock stands."""
        return self.site.example_written or now

    def files(self) -> Mapping[str, str]:
        """The files of events by id, read from their names alone; sorted."""
        return {each.stem: each.file for each in find_events(self.root).files}

    def all(self) -> Loaded:
        """Read every event: for what concerns one beside the others."""
        return load_content(self.root, with_bodies=False)

    def open(self, file: str, now: datetime) -> Looked:
        """Read and judge the event of a file."""
        data = read_bytes(self.root / file, file, EVENT_LIMIT)
        if isinstance(data, Problem):
            return Looked(file, b"", None, (data,))
        return self.look(file, data, now)

    def look(self, file: str, data: bytes, now: datetime, beside: Loaded | None = None) -> Looked:
        """Judge an event's file with this content, by itself or ``beside`` the others."""
        document = parse_document(data, file)
        if not isinstance(document, Document):
            return Looked(file, data, None, document)
        event = load_event(document, PurePosixPath(file).stem)
        if isinstance(event, tuple):
            more = of_remnant(document, self.site, self.document, self.moment(now))
            return Looked(file, data, None, with_more(event, more))
        others = [each for each in beside.events if each.id != event.id] if beside else []
        documents = {**(beside.documents if beside else {}), event.id: document}
        content = Content(site=self.site, events=(*others, event))
        _, checked = judged(content, documents, None, self.moment(now))
        problems = tuple(each for each in checked.problems if each.place.file == file)
        return Looked(file, data, event, problems)


def open_desk(root: Path) -> Desk | tuple[Problem, ...]:
    """Read a site's configuration; a broken one is taken as git last had it right."""
    data = read_bytes(root / SITE, SITE, SITE_LIMIT)
    if isinstance(data, Problem) and data.rule == "missing-file":
        return (replace(data, hint=NO_SITE),)
    document = (data,) if isinstance(data, Problem) else parse_document(data, SITE)
    read = _desk(root, document) if isinstance(document, Document) else document
    if isinstance(read, Desk):
        return read
    good = last_good(root, SITE, SITE_LIMIT, lambda older: _if_right(_desk(root, older))).found
    return replace(good, trouble=read) if good else read


def _desk(root: Path, document: Document) -> Desk | tuple[Problem, ...]:
    site = load_site(document)
    return site if isinstance(site, tuple) else Desk(root, site, document)


def _if_right(read: Desk | tuple[Problem, ...]) -> Desk | None:
    return read if isinstance(read, Desk) else None
