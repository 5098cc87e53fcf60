"""All of ``content/``, read in one go; what is wrong with one file stops no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.load.asked import asked_for
from generator.load.event import load_event, remnant_of_event
from generator.load.find import SITE, Found, find_events
from generator.load.loaded import Loaded
from generator.load.names import name_problems
from generator.load.papers import Known, load_papers
from generator.load.shelf import Shelf
from generator.load.site import (
    load_media,
    load_site,
    logos,
    remnant_of_site,
    without_lost_logos,
)
from generator.load.tray import Tray
from generator.model.content import Content, Event, Postmortem, SiteConfig
from generator.model.content.remnant import Remnant, Remnants
from generator.problems import Problem, sort_key
from generator.source import EVENT_LIMIT, SITE_LIMIT, Document, parse_document, read_bytes


def load_content(
    root: Path,
    *,
    with_bodies: bool = True,
    shelf: Shelf | None = None,
    tray: Tray | None = None,
) -> Loaded:
    """Read ``content/`` below ``root``, and the bodies of postmortems where somebody needs them.

    What the ``shelf`` has need not be read, except for events that a postmortem asks for. What lies
    on the ``tray`` was read by somebody else just now.
    """
    tray = tray or Tray()
    reading = _Reading(root, shelf or Shelf(), tray)
    site = reading.site()
    events = reading.events()
    if site:
        reading.problems += _of_templates(root, site)
    papers = load_papers(
        root, events, with_bodies=with_bodies, tray=tray, known=reading.known_paper(events)
    )
    asked = asked_for(papers.postmortems, with_bodies=with_bodies)
    events = _by_id((*events, *reading.asked(asked)))
    reading.documents.update(papers.documents)
    reading.problems += papers.problems
    whole = Content(site=site, events=events, postmortems=papers.postmortems) if site else None
    return Loaded(
        content=whole,
        documents=reading.documents,
        site_document=reading.site_document,
        events=events,
        postmortems=papers.postmortems,
        problems=tuple(sorted(reading.problems, key=sort_key)),
        media=reading.media,
        lost_media=reading.lost_media,
        broken=tuple(sorted(reading.broken)),
        broken_papers=papers.broken,
        shelved=tuple(reading.shelved),
        files=1 + len(reading.documents) + len(reading.broken) + len(papers.broken),
        remnants=Remnants(
            reading.site_remnant,
            tuple(reading.remnants),
            papers.remnants,
            frozenset(PurePosixPath(file).stem for file in (*reading.broken, *papers.broken)),
        ),
    )


def _by_id(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(events, key=lambda event: event.id))


NO_SITE = (
    "go to the folder that holds content/, or point --root at it; "
    "`statusbook init` begins a site, `statusbook import` brings one along from another status page"
)


def _of_templates(root: Path, site: SiteConfig) -> tuple[Problem, ...]:
    """What is wrong with the site's own templates of messages; few have any."""
    if not (root / "content" / "templates").is_dir():
        return ()
    from generator.authoring.templates import Templates  # noqa: PLC0415 - a page needs none

    return Templates(root).problems(tuple(site.severities))


_Read = tuple[Document | None, Event | tuple[Problem, ...]]
"""A file, where it could be parsed, and the event in it, or what is wrong."""


class _Reading:
    """What has been read so far of the content below a root."""

    def __init__(self, root: Path, shelf: Shelf, tray: Tray) -> None:
        self.documents: dict[str, Document] = {}
        self.site_document: Document | None = None
        self.problems: list[Problem] = []
        self.media: dict[str, bytes] = {}
        self.lost_media: tuple[str, ...] = ()
        self.broken: list[str] = []
        self.shelved: dict[str, Found] = {}
        self.site_remnant: Remnant[SiteConfig] | None = None
        self.remnants: list[Remnant[Event]] = []
        self._root = root
        self._shelf = shelf
        self._tray = tray

    def site(self) -> SiteConfig | None:
        document = self._document(SITE, SITE_LIMIT, missing=NO_SITE)
        site = load_site(document) if document else ()
        if document is None:
            return None
        if isinstance(site, tuple):
            self.problems += site
            self.site_remnant = remnant_of_site(document)
            return None
        self.site_document = document
        self.media, problems = load_media(site, document, self._root)
        self.problems += problems
        self.lost_media = tuple(sorted(logos(site) - self.media.keys()))
        return without_lost_logos(site, self.media)

    def events(self) -> tuple[Event, ...]:
        finds = find_events(self._root)
        self.problems += finds.problems
        misnamed = name_problems(finds.files)
        self.problems += misnamed.values()
        known = self._shelf.known([each for each in finds.files if each.file not in misnamed])
        self.shelved = {each.stem: each for each in finds.files if each.file in known}
        read = [
            self._event(each, unfit=each.file in misnamed)
            for each in finds.files
            if each.file not in known
        ]
        return _by_id(event for event in read if event)

    def known_paper(self, events: Iterable[Event]) -> Known:
        """Ask the shelf for a postmortem, if all events are there that it is about."""
        there = {event.id for event in events} | self.shelved.keys()

        def known(found: Found, data: bytes) -> Postmortem | None:
            kept = self._shelf.known_paper(found, data)
            return kept if kept and there.issuperset(kept.incidents) else None

        return known

    def asked(self, events: Iterable[str]) -> Iterator[Event]:
        """Read events by their ids, known or not."""
        for each in sorted(events):
            found = self.shelved.pop(each, None)
            if found is None:
                continue
            self._shelf.release(found)
            event = self._event(found, unfit=False)
            if event:
                yield event

    def _event(self, found: Found, *, unfit: bool) -> Event | None:
        document, event = self._read(found, "unfit" if unfit else found.stem)
        if isinstance(event, tuple):
            self.problems += event
        elif document and not unfit:
            self.documents[event.id] = document
            return event
        remnant = remnant_of_event(document) if document else None
        self.remnants += [remnant] if remnant else []
        self.broken.append(found.file)
        return None

    def _read(self, found: Found, event_id: str) -> _Read:
        data = read_bytes(self._root / found.file, found.file, EVENT_LIMIT)
        if isinstance(data, Problem):
            return None, (data,)
        self._shelf.saw(found, data)
        name = f"event {event_id} {found.file}"
        return self._tray.once(name, data, lambda: _read_event(data, found.file, event_id))

    def _document(self, file: str, limit: int, missing: str) -> Document | None:
        data = read_bytes(self._root / file, file, limit)
        if isinstance(data, Problem):
            is_missing = data.rule == "missing-file"
            self.problems.append(replace(data, hint=missing) if is_missing else data)
            return None
        document = parse_document(data, file)
        if isinstance(document, Document):
            return document
        self.problems += document
        return None


def _read_event(data: bytes, file: str, event_id: str) -> _Read:
    document = parse_document(data, file)
    if isinstance(document, tuple):
        return None, document
    return document, load_event(document, event_id)
