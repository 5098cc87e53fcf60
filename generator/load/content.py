"""All of ``content/``, read in one go; what is wrong with one file stops no other."""

from __future__ import annotations

from pathlib import Path

from generator.load.event import load_event
from generator.load.find import SITE, Found, find_events
from generator.load.loaded import Loaded
from generator.load.site import load_site
from generator.model.content import Content, Event
from generator.problems import Problem, sort_key
from generator.source import EVENT_LIMIT, SITE_LIMIT, Document, parse_document, read_bytes


def load_content(root: Path) -> Loaded:
    """Read ``content/`` below ``root``."""
    site_document, problems = _document(root, SITE, SITE_LIMIT)
    site = load_site(site_document) if site_document else ()
    found, misplaced = find_events(root)
    problems += misplaced
    events: list[Event] = []
    documents: dict[str, Document] = {}
    broken: list[str] = []
    for each in found:
        event, document, said = _event(root, each)
        problems += said
        if event is None or document is None:
            broken.append(each.file)
        else:
            events.append(event)
            documents[event.id] = document
    content = None
    if isinstance(site, tuple):
        problems += site
    else:
        content = Content(site=site, events=tuple(sorted(events, key=lambda event: event.id)))
    return Loaded(
        content,
        documents,
        site_document,
        tuple(sorted(problems, key=sort_key)),
        broken=tuple(broken),
    )


def _document(
    root: Path, file: str, limit: int
) -> tuple[Document | None, tuple[Problem, ...]]:
    data = read_bytes(root / file, file, limit)
    if isinstance(data, Problem):
        return None, (data,)
    document = parse_document(data, file)
    return (document, ()) if isinstance(document, Document) else (None, document)


def _event(
    root: Path, found: Found
) -> tuple[Event | None, Document | None, tuple[Problem, ...]]:
    document, problems = _document(root, found.file, EVENT_LIMIT)
    if document is None:
        return None, None, problems
    event = load_event(document, found.stem)
    return (None, document, event) if isinstance(event, tuple) else (event, document, ())
