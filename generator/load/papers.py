"""All of ``content/postmortems``; what is wrong with one file stops no other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.load.find import Found, find_postmortems
from generator.load.names import name_problems
from generator.load.postmortem import load_postmortem, remnant_of_postmortem, with_body
from generator.load.tray import Tray
from generator.model.content import Event, Incident, Maintenance, Postmortem
from generator.model.content.remnant import Remnant
from generator.problems import Problem
from generator.source import POSTMORTEM_LIMIT, Paper, parse_paper, read_bytes


@dataclass(frozen=True, slots=True)
class Papers:
    """The postmortems that could be read, sorted by id, and all that is wrong with the others."""

    postmortems: tuple[Postmortem, ...]
    documents: Mapping[str, Paper]
    """By ``pm:`` and the id: an incident may have the same. Those that are known have none."""
    problems: tuple[Problem, ...]
    broken: tuple[str, ...]
    remnants: tuple[Remnant[Postmortem], ...]
    """What is left of those that are wrong."""


Known = Callable[[Found, bytes], Postmortem | None]
"""Gives the front matter of a file that holds these bytes, if nobody has to see more of it."""
_Read = tuple[Paper | None, Postmortem | tuple[Problem, ...]]
"""A file, where it could be parsed, and the postmortem in its front matter, or what is wrong."""


def load_papers(
    root: Path,
    events: tuple[Event, ...],
    *,
    with_bodies: bool = True,
    tray: Tray,
    known: Known | None = None,
) -> Papers:
    """Read ``content/postmortems`` below ``root``, without the bodies where nobody needs them.

    Where they do not, front matter that is ``known`` is not read again.
    """
    began = {event.id: when for event in events if (when := _beginning(event))}
    finds = find_postmortems(root)
    misnamed = name_problems(finds.files)
    problems = [*finds.problems, *misnamed.values()]
    postmortems: list[Postmortem] = []
    documents: dict[str, Paper] = {}
    broken: list[str] = []
    remnants: list[Remnant[Postmortem]] = []
    for found in finds.files:
        fit = found.file not in misnamed
        stem = found.stem if fit else "unfit"
        data = read_bytes(root / found.file, found.file, POSTMORTEM_LIMIT)
        if known and fit and not with_bodies and isinstance(data, bytes):
            at_rest = known(found, data)
            if at_rest:
                postmortems.append(at_rest)
                continue
        paper, read = _read(data, found, stem, tray)
        if paper and isinstance(read, Postmortem) and fit:
            if with_bodies:
                read, troubles = _pictured(with_body(paper, read, began), paper, root)
                problems += troubles
            postmortems.append(read)
            documents[read.document_key] = paper
            continue
        problems += () if isinstance(read, Postmortem) else read
        remnant = remnant_of_postmortem(paper, stem, reads_body=with_bodies) if paper else None
        if paper and remnant:
            remnants.append(remnant)
            problems += _picture_troubles(remnant, paper, root)
        broken.append(found.file)
    return Papers(
        tuple(sorted(postmortems, key=lambda each: each.id)),
        documents,
        tuple(problems),
        tuple(broken),
        tuple(remnants),
    )


def _read(data: bytes | Problem, found: Found, stem: str, tray: Tray) -> _Read:
    if isinstance(data, Problem):
        return None, (data,)
    return tray.once(f"postmortem {stem} {found.file}", data, lambda: _typed(data, found, stem))


def _typed(data: bytes, found: Found, stem: str) -> _Read:
    paper = parse_paper(data, found.file)
    return (paper, load_postmortem(paper, stem)) if isinstance(paper, Paper) else (None, paper)


def _picture_troubles(
    remnant: Remnant[Postmortem], paper: Paper, root: Path
) -> tuple[Problem, ...]:
    return _pictured(remnant.left, paper, root)[1] if remnant.left.body.sections else ()


def _pictured(
    postmortem: Postmortem, paper: Paper, root: Path
) -> tuple[Postmortem, tuple[Problem, ...]]:
    from generator.load.figure import with_pictures  # noqa: PLC0415 - only where bodies are read

    return with_pictures(postmortem, paper, root)


def _beginning(event: Event) -> datetime | None:
    if isinstance(event, Incident):
        return event.started
    return event.window.start if isinstance(event, Maintenance) else None
