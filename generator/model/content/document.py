"""The body of a postmortem as it was understood; every line of it is in some section."""

from __future__ import annotations

from datetime import date, datetime

from generator.model.frozen import Frozen
from generator.model.learning import ActionCategory, ActionState, Milestone, SectionKind


class Section(Frozen):
    """A heading and the lines up to the next section's heading.

    ``kind`` is ``None`` for a section nobody foresaw, which is kept and rendered. The text before
    the first heading is a section with an empty heading. Joining ``source`` of all sections gives
    the body back, byte by byte.
    """

    kind: SectionKind | None
    heading: str
    level: int
    line: int
    """Line of the file on which it begins, from 1."""
    source: str
    """All its lines, the heading included, as they stand in the file."""
    markdown: str
    """Its lines without the heading."""


class TimelineEntry(Frozen):
    """A line of a timeline. What could not be read as a time keeps ``at`` empty and its text."""

    line: int
    raw: str
    at: datetime | None
    until: datetime | None = None
    approximate: bool = False
    zone_stated: bool = False
    """Whether the document names the zone; UTC was assumed where it does not."""
    text: str
    """Markdown, without the time."""
    marks: Milestone | None = None


class Action(Frozen):
    """An action item; what its author left out is ``None`` and gets flagged, never refused."""

    number: int
    """From 1, in the order of the document; its anchor is ``action-<number>``."""
    line: int
    raw: str
    text: str
    """Markdown, without owner, due date, state and link."""
    owner: str | None = None
    due: date | None = None
    category: ActionCategory | None = None
    state: ActionState = ActionState.OPEN
    reason: str | None = None
    """Why it was dropped."""
    done: date | None = None
    link: str | None = None


class Body(Frozen):
    """A body in reading order."""

    sections: tuple[Section, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    actions: tuple[Action, ...] = ()
