"""A postmortem as an edition shows it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.characters import one_line
from generator.derive.library.actions import key_of
from generator.derive.library.book import Book
from generator.derive.library.hanging import hung
from generator.derive.library.milestones import durations
from generator.derive.library.questions import questions
from generator.derive.library.sections import sections, summary_of
from generator.derive.library.shelf import Shelf
from generator.model.content import Roles
from generator.model.edition import Entry, LinkedIncident, Sibling, TimelineRow
from generator.model.public import PublicEvent


def entry(book: Book, shelf: Shelf, siblings: tuple[Sibling, ...], chain: tuple[str, ...]) -> Entry:
    """Show a postmortem beside those that tell of something alike."""
    written = book.written
    shown = sections(written.body.sections)
    return Entry(
        id=written.id,
        title=one_line(written.title) or written.id,
        path=path_of(book, shelf),
        kind=written.kind,
        status=written.status,
        visibility=written.visibility,
        day=book.day,
        team=written.team if shelf.is_internal else None,
        services=book.services,
        severity=book.severity,
        trigger=written.trigger,
        causes=written.causes,
        tags=written.tags,
        summary=summary_of(written.body.sections),
        incidents=tuple(linked_incident(event, shelf) for event in book.incidents),
        milestones=book.milestones,
        durations=durations(written, book.milestones),
        sections=shown,
        timeline=tuple(_timeline(book)),
        roles=tuple(_roles(written.roles)),
        authors=written.authors,
        runbooks=tuple((runbook.label, runbook.url) for runbook in written.runbooks),
        actions=tuple(key_of(book, action) for action in written.body.actions),
        pictures=hung(written.pictures),
        siblings=siblings,
        recurrence_of=written.recurrence_of if written.recurrence_of in chain else None,
        chain=chain,
        published=written.published,
        revised=written.revised,
        file=written.file if shelf.is_internal else None,
        history=written.history if shelf.is_internal else None,
        questions=tuple(questions(book, shown)) if shelf.is_internal else (),
    )


def path_of(book: Book, shelf: Shelf) -> str:
    """Say where a postmortem's page stands; the public one does not name the team."""
    folder = f"postmortems/{book.written.team}" if shelf.is_internal else "postmortems"
    return f"{folder}/{book.id}/"


def linked_incident(event: PublicEvent, shelf: Shelf) -> LinkedIncident:
    """Point to an incident of the status page."""
    return LinkedIncident(
        id=event.id,
        title=event.title,
        url=f"{shelf.public.url}/{event.path}",
        started=event.started_at,
        ended=event.ended_at,
        severity=event.severity,
    )


def _timeline(book: Book) -> Iterator[TimelineRow]:
    for row in book.written.body.timeline:
        if row.at is not None:
            yield TimelineRow(
                at=row.at,
                until=row.until,
                approximate=row.approximate,
                text=row.text,
                marks=row.marks,
            )


def _roles(roles: Roles) -> Iterator[tuple[str, str]]:
    named = {
        "Incident commander": roles.incident_commander,
        "Technical lead": roles.technical_lead,
        "Communications": roles.communications,
        "Scribe": roles.scribe,
        "Experts": ", ".join(roles.experts),
    }
    for role, who in named.items():
        if who:
            yield role, who
