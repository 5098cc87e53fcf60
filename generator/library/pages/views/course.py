"""The course of an incident, drawn: each milestone as a bar on one scale of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from generator.library.pages import strings, times
from generator.model.edition import Duration, Entry, MilestoneRow
from generator.model.learning import MEASURE_ENDS

_WHOLE = 100.0
_TOLERANCE = timedelta(minutes=2)
_MOST_DOTS = 200


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone. ``waited`` and ``lasted`` are stretches of the scale, in percent."""

    name: str
    word: str
    at: str
    machine: str
    clock: str
    source: str
    length: str | None
    """From the start to here."""
    stated: str | None
    """What the author says instead, where that is another length."""
    x: str
    """Where the bar begins."""
    width: str
    end: str


@dataclass(frozen=True, slots=True)
class Course:
    """All milestones, and a dot for each line of the timeline."""

    steps: tuple[Step, ...]
    dots: tuple[str, ...]
    drawn: bool
    unplaced: tuple[str, ...]
    """Stated lengths for which there is no milestone."""


def course(entry: Entry) -> Course | None:
    """Draw the milestones of a postmortem."""
    stated = {MEASURE_ENDS[each.measure]: each for each in entry.durations}
    rows = sorted(entry.milestones, key=lambda row: row.at)
    named = {row.milestone for row in rows}
    unplaced = [
        f"{times.length(each.stated)} {strings.MEASURES[each.measure]}"
        for end, each in stated.items()
        if each.stated is not None and end not in named
    ]
    if not rows and not unplaced:
        return None
    begin, end = (rows[0].at, rows[-1].at) if rows else (None, None)
    steps: list[Step] = []
    before = begin
    for row in rows:
        steps.append(_step(row, before or row.at, rows, stated.get(row.milestone)))
        before = row.at
    return Course(
        steps=tuple(steps),
        dots=tuple(_dots(entry, begin, end)),
        drawn=begin is not None and end is not None and end > begin,
        unplaced=tuple(unplaced),
    )


def _step(
    row: MilestoneRow, before: datetime, rows: list[MilestoneRow], duration: Duration | None
) -> Step:
    begin, end = rows[0].at, rows[-1].at
    computed = duration.computed if duration else None
    said = duration.stated if duration else None
    differs = said is not None and (computed is None or abs(said - computed) > _TOLERANCE)
    start = _share(before, begin, end)
    return Step(
        name=row.milestone.value,
        word=strings.MILESTONES[row.milestone],
        at=times.moment(row.at),
        machine=times.machine(row.at),
        clock=times.clock(row.at),
        source=strings.SOURCES[row.source],
        length=times.length(computed) if computed is not None else None,
        stated=times.length(said) if said is not None and differs else None,
        x=_percent(start),
        width=_percent(max(0.0, _share(row.at, begin, end) - start)),
        end=_percent(_share(row.at, begin, end)),
    )


def _dots(entry: Entry, begin: datetime | None, end: datetime | None) -> list[str]:
    if begin is None or end is None or end <= begin:
        return []
    inside = [row.at for row in entry.timeline if begin <= row.at <= end]
    return [_percent(_share(at, begin, end)) for at in inside[:_MOST_DOTS]]


def _share(at: datetime, begin: datetime, end: datetime) -> float:
    return _WHOLE * ((at - begin) / (end - begin)) if end > begin else 0.0


def _percent(share: float) -> str:
    return f"{share:.2f}%"
