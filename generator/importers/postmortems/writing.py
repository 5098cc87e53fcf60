"""One document to one file of ours: front matter as far as it is known, and the text as it was."""

from __future__ import annotations

import re
from datetime import date

from generator.importers.postmortems.foreign import Foreign
from generator.importers.postmortems.inferring import (
    day_of,
    severity_in,
    status_in,
    title_in,
    title_of,
)
from generator.importers.postmortems.notes import Kind, Notes
from generator.importers.yaml_text import Written, yaml_text
from generator.model.content import Body, SiteConfig
from generator.model.learning import SectionKind
from generator.reading import first_date, read_body

_LONGEST = 300
_FENCE = re.compile(r"`{3,}")


def written(
    foreign: Foreign, stem: str, file: str, site: SiteConfig | None, notes: Notes
) -> tuple[str, Body]:
    """The text of the file to write, and how its body is understood; notes name ``file``."""
    first = read_body(foreign.body)
    head = foreign.title or title_in(first)
    day = _day(foreign, stem, head)
    body = read_body(foreign.body, day=day)
    severity = severity_in(foreign.severity, foreign.body, site)
    status = status_in(foreign.status, foreign.body)
    data: dict[str, Written] = {"title": _title(head, stem, file, notes)}
    data |= {"date": day} if day else {}
    data |= {"severity": severity} if severity else {}
    data |= {"status": status.value if status else "draft"}
    data |= {"authors": foreign.authors} if foreign.authors else {}
    data |= {"tags": foreign.tags} if foreign.tags else {}
    _note(notes, file, foreign, gaps={Kind.DATE: day, Kind.SEVERITY: severity, Kind.STATUS: status})
    _note_body(notes, file, body)
    return f"---\n{yaml_text(data)}---\n{_spaced(foreign.body)}{_kept(foreign)}", body


def _day(foreign: Foreign, stem: str, head: str | None) -> date | None:
    told = first_date(foreign.date) if foreign.date else None
    return told or day_of(stem, head, foreign.body)


def _title(head: str | None, stem: str, file: str, notes: Notes) -> str:
    if head is None:
        notes.add(Kind.TITLE, file)
        return title_of(stem)[:_LONGEST]
    if len(head) > _LONGEST:
        notes.add(Kind.CUT, file)
    return head[:_LONGEST].strip()


def _note(notes: Notes, file: str, foreign: Foreign, gaps: dict[Kind, object]) -> None:
    for kind, found in gaps.items():
        if not found:
            notes.add(kind, file)
    if foreign.kept:
        notes.add(Kind.BROKEN if foreign.broken else Kind.FRONT_MATTER, file)


def _note_body(notes: Notes, file: str, body: Body) -> None:
    if any(entry.at is None for entry in body.timeline):
        notes.add(Kind.TIMES, file)
    if not body.actions and any(each.kind is SectionKind.ACTIONS for each in body.sections):
        notes.add(Kind.ACTIONS, file)
    if any(action.owner is None for action in body.actions):
        notes.add(Kind.OWNERS, file)


def _spaced(body: str) -> str:
    return body if body.startswith(("\n", "\r\n")) else f"\n{body}"


def _kept(foreign: Foreign) -> str:
    """Front matter that has no place in ours, as code at the end, where nothing gets lost."""
    if not foreign.kept:
        return ""
    longest = max((len(each) for each in _FENCE.findall(foreign.kept)), default=2)
    fence = "`" * max(3, longest + 1)
    gap = "\n" if foreign.body.endswith("\n") else "\n\n"
    inside = foreign.kept if foreign.kept.endswith("\n") else f"{foreign.kept}\n"
    return f"{gap}## Front matter before the import\n\n{fence}yaml\n{inside}{fence}\n"
