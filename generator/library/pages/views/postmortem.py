"""A postmortem's page: the card at its head, the drawn course, and what stands round its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.library.page import Drawn
from generator.library.pages import strings, times
from generator.library.pages.inline import safe_target
from generator.library.pages.views import label
from generator.library.pages.views.course import Course, course
from generator.library.pages.views.kin import Chain, Kin
from generator.library.pages.views.label import Label
from generator.library.pages.views.link import Link
from generator.library.pages.views.past import Past, past
from generator.library.pages.views.rail import Stop, rail
from generator.library.pages.views.subject import Subject
from generator.library.pages.views.todo import Todo, todo
from generator.model.edition import Entry, EntrySection
from generator.model.learning import SectionKind, Visibility

_TOP = 2
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Fact:
    """Something one looks for at the head: a name, and words or links."""

    name: str
    links: tuple[Link, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incident:
    """An incident of the status page."""

    title: str
    url: str
    day: str
    lasted: str | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's heading as it stands in the page."""

    text: str
    anchor: str
    level: int


@dataclass(frozen=True, slots=True)
class Story:
    """All that is drawn round the text of a postmortem."""

    id: str
    severity: Label | None
    kind: Label
    status: Label
    shared: str | None
    day: str | None
    date: str | None
    facts: tuple[Fact, ...]
    people: tuple[Fact, ...]
    incidents: tuple[Incident, ...]
    course: Course | None
    anchor: str | None
    """Where links to a heading lead in whose place the title stands."""
    headings: tuple[Heading, ...]
    stops: tuple[Stop, ...]
    todos: tuple[Todo, ...]
    todos_apart: bool
    """Whether the text has no heading below which the action items can stand."""
    chain: Chain | None
    kin: tuple[Kin, ...]
    runbooks: tuple[tuple[str, str], ...]
    questions: tuple[str, ...]
    past: Past | None
    edit: str | None
    """Where its source is edited."""
    after: tuple[tuple[str, str], ...]
    """What is drawn below the text, for the table of contents: words and anchor."""


def story(subject: Subject) -> Story:
    """Show a postmortem."""
    entry = subject.entry
    found = headings(entry)
    runbooks = tuple((name, url) for name, url in entry.runbooks if safe_target(url))
    internal = bool(entry.file)
    remembered = past(entry.history)
    return Story(
        id=entry.id,
        severity=subject.severity,
        kind=label.kind(entry.kind),
        status=label.status(entry.status),
        shared="Also in the public library" if internal and _is_shared(entry) else None,
        day=times.day(entry.day) if entry.day else None,
        date=entry.day.isoformat() if entry.day else None,
        facts=tuple(_facts(subject)),
        people=tuple(_people(entry)),
        incidents=tuple(_incidents(entry)),
        course=course(entry),
        anchor=top.anchor if (top := _said_twice(entry)) else None,
        headings=found,
        stops=rail(entry),
        todos=tuple(todo(each) for each in subject.actions),
        todos_apart=bool(entry.actions) and _anchor(entry, SectionKind.ACTIONS) is None,
        chain=subject.chain,
        kin=subject.kin,
        runbooks=runbooks,
        questions=entry.questions,
        past=remembered,
        edit=subject.edit,
        after=tuple(
            each
            for each, there in (
                ((strings.RUNBOOKS, "runbooks"), runbooks),
                ((strings.SIMILAR, "similar"), subject.kin),
                ((strings.OPEN_QUESTIONS, "left-open"), entry.questions),
                ((strings.HISTORY, "history"), remembered),
            )
            if there
        ),
    )


def headings(entry: Entry) -> tuple[Heading, ...]:
    """Let the highest heading of a document be of the second level, and all others follow.

    One at the top that only says the title again is left out: the title stands above it.
    """
    named = [
        each for each in entry.sections if each.heading.strip() and each is not _said_twice(entry)
    ]
    highest = min((section.level for section in named), default=_TOP)
    return tuple(
        Heading(" ".join(each.heading.split()), each.anchor, _level(each, highest))
        for each in named
    )


def _said_twice(entry: Entry) -> EntrySection | None:
    """Find the heading at the top that only says the title again."""
    first = next((each for each in entry.sections if each.heading.strip()), None)
    again = first and first.kind is None and _plain(first.heading) == _plain(entry.title)
    return first if again else None


def _plain(heading: str) -> list[str]:
    return re.sub(r"[*_`]", "", heading).casefold().split()


def _level(section: EntrySection, highest: int) -> int:
    return min(_DEEPEST, section.level - highest + _TOP)


def drawn(entry: Entry) -> Iterator[Drawn]:
    """Say what is drawn in the text, and where."""
    for kind, shown, name, written in (
        (SectionKind.TIMELINE, entry.timeline, "timeline", strings.TIMELINE_WRITTEN),
        (SectionKind.ACTIONS, entry.actions, "actions", strings.ACTIONS_WRITTEN),
    ):
        anchor = _anchor(entry, kind)
        if shown and anchor is not None:
            yield Drawn(name=name, anchor=anchor, written=written)


def _anchor(entry: Entry, kind: SectionKind) -> str | None:
    """Find the heading of the first section of a kind."""
    first = next((each for each in entry.sections if each.kind is kind), None)
    return first.anchor if first and first.heading.strip() else None


def _is_shared(entry: Entry) -> bool:
    return entry.visibility is Visibility.PUBLIC and entry.status.value == "final"


def _facts(subject: Subject) -> Iterator[Fact]:
    entry = subject.entry
    for name, links in subject.links:
        if links:
            one, many = strings.FACETS[name]
            yield Fact(one if len(links) == 1 else many, links=links)
    if entry.published:
        yield Fact("Published", words=(times.day(entry.published),))
    if entry.revised:
        yield Fact("Revised", words=(times.day(entry.revised),))


def _people(entry: Entry) -> Iterator[Fact]:
    for role, who in entry.roles:
        yield Fact(role, words=(who,))
    if entry.authors:
        yield Fact("Written by", words=(", ".join(entry.authors),))


def _incidents(entry: Entry) -> Iterator[Incident]:
    for each in entry.incidents:
        lasted = times.length(each.ended - each.started) if each.ended else None
        yield Incident(each.title, each.url, times.day(each.started.date()), lasted)
