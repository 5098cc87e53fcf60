"""All of ``content/``, read in one go; what is wrong with one file stops no other."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.load.event import load_event
from generator.load.find import SITE, Found, find_events
from generator.load.loaded import Loaded
from generator.load.names import name_problems
from generator.load.papers import load_papers
from generator.load.site import load_media, load_site, logos, without_lost_logos
from generator.model.content import Content, Event, SiteConfig
from generator.problems import Problem, sort_key
from generator.source import EVENT_LIMIT, SITE_LIMIT, Document, parse_document, read_bytes


def load_content(root: Path, *, with_bodies: bool = True) -> Loaded:
    """Read ``content/`` below ``root``, and the bodies of postmortems where somebody needs them."""
    reading = _Reading(root)
    site = reading.site()
    events = reading.events()
    papers = load_papers(root, events, with_bodies=with_bodies)
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
    )


_NO_SITE = (
    "create it, or point --root at the folder that holds content/; "
    "`statusbook import` makes one from another status page"
)


class _Reading:
    """What has been read so far of the content below a root."""

    def __init__(self, root: Path) -> None:
        self.documents: dict[str, Document] = {}
        self.site_document: Document | None = None
        self.problems: list[Problem] = []
        self.media: dict[str, bytes] = {}
        self.lost_media: tuple[str, ...] = ()
        self.broken: list[str] = []
        self._root = root

    def site(self) -> SiteConfig | None:
        document = self._document(SITE, SITE_LIMIT, missing=_NO_SITE)
        site = load_site(document) if document else ()
        if document is None or isinstance(site, tuple):
            self.problems += site if isinstance(site, tuple) else ()
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
        read = [self._event(each, unfit=each.file in misnamed) for each in finds.files]
        return tuple(sorted((event for event in read if event), key=lambda event: event.id))

    def _event(self, found: Found, *, unfit: bool) -> Event | None:
        document = self._document(found.file, EVENT_LIMIT)
        event = load_event(document, "unfit" if unfit else found.stem) if document else ()
        if isinstance(event, tuple):
            self.problems += event
        elif document and not unfit:
            self.documents[event.id] = document
            return event
        self.broken.append(found.file)
        return None

    def _document(self, file: str, limit: int, missing: str = "") -> Document | None:
        data = read_bytes(self._root / file, file, limit)
        if isinstance(data, Problem):
            is_missing = missing and data.rule == "missing-file"
            self.problems.append(replace(data, hint=missing) if is_missing else data)
            return None
        document = parse_document(data, file)
        if isinstance(document, Document):
            return document
        self.problems += document
        return None
