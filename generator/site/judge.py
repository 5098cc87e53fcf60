"""Content as it is shown at a moment, and what breaks a rule then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from generator.checks import Checked, Earlier, check
from generator.derive.example import moved_to
from generator.load import with_canonical_ids
from generator.model.content import Content
from generator.problems import Lane, Level, Problem
from generator.source import Document


def shown(content: Content, now: datetime) -> Content:
    """Move an example to ``now``, and replace the names of components by their ids."""
    return with_canonical_ids(moved_to(content, now))


def judged(
    content: Content,
    documents: Mapping[str, Document],
    site_document: Document | None,
    now: datetime,
    earlier: Earlier | None = None,
    *,
    shelved: Iterable[str] = (),
) -> tuple[Content, Checked]:
    """Give content as it is shown at ``now``, and all that breaks a rule in it.

    ``shelved`` are ids of events that are there besides, of which no rule has anything to say.
    """
    moved = moved_to(content, now)
    checked = check(
        moved, documents, site_document, now, written=content, earlier=earlier, shelved=shelved
    )
    return with_canonical_ids(moved), checked


def has_errors(problems: Iterable[Problem], lane: Lane | None = None) -> bool:
    """Whether something stands in the way of publishing: anything, or anything of one lane."""
    return any(
        problem.level is Level.ERROR and lane in (None, problem.lane) for problem in problems
    )


def stopped(problems: Iterable[Problem]) -> frozenset[Lane]:
    """Which lanes may not be published: the library stands on what the status page shows."""
    found = tuple(problems)
    if has_errors(found, Lane.STATUS):
        return frozenset(Lane)
    return frozenset({Lane.LIBRARY} if has_errors(found, Lane.LIBRARY) else ())
