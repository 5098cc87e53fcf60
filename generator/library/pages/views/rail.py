"""The written timeline as a rail: a clock, how long since the start, and what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from generator.library.pages import strings, times
from generator.library.pages.inline import inline
from generator.model.edition import Entry, TimelineRow
from generator.model.learning import Milestone

_BOLD = "<strong>"


@dataclass(frozen=True, slots=True)
class Stop:
    """A line of the timeline. ``day`` is said where it is another than before.

    ``mark`` is the word of a milestone where the text does not begin with it itself.
    """

    day: str | None
    clock: str
    machine: str
    about: bool
    since: str | None
    html: str
    mark: str | None
    milestone: str | None


def rail(entry: Entry) -> tuple[Stop, ...]:
    """Show the lines that have a time."""
    start = next(
        (row.at for row in entry.milestones if row.milestone is Milestone.STARTED),
        entry.timeline[0].at if entry.timeline else None,
    )
    stops: list[Stop] = []
    day: date | None = None
    for row in entry.timeline:
        today = row.at.astimezone(UTC).date()
        stops.append(_stop(row, start, None if today == day else today))
        day = today
    return tuple(stops)


def _stop(row: TimelineRow, start: datetime | None, day: date | None) -> Stop:
    html = inline(row.text)
    clock = times.clock(row.at)
    if row.until is not None:
        same = row.until.astimezone(UTC).date() == row.at.astimezone(UTC).date()
        clock += f" \u2013 {times.clock(row.until) if same else times.moment(row.until)}"
    return Stop(
        day=times.day(day) if day else None,
        clock=clock,
        machine=times.machine(row.at),
        about=row.approximate,
        since=_since(row.at, start),
        html=html,
        mark=strings.MILESTONES[row.marks] if row.marks and not html.startswith(_BOLD) else None,
        milestone=row.marks.value if row.marks else None,
    )


def _since(at: datetime, start: datetime | None) -> str | None:
    if start is None or at == start:
        return None
    return f"+{times.length(at - start)}" if at > start else times.length(at - start)
