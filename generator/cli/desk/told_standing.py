"""How things stand, for a person at a terminal: a word for every colour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from textwrap import shorten

import click

from generator.authoring import span_text
from generator.cli.desk.standing import Open, Standing
from generator.cli.told import counted
from generator.model.edition import ActionRow, Owed
from generator.model.public import PublicEvent
from generator.report.printable import printable

_MOST = 10
_SOON = timedelta(minutes=10)
_MINUTE = timedelta(minutes=1)


def told_standing(standing: Standing, *, whole: bool = False) -> Iterator[str]:
    """The lines, coloured; whoever prints them takes the colours off where nobody sees any."""
    now = standing.now
    yield click.style(f"{printable(standing.name)}, {_moment(now)}", bold=True)
    if not standing.incidents:
        yield ""
        yield click.style("No incident is open.", fg="green")
    most = None if whole else _MOST
    for title, entries in _parts(standing, now):
        yield from _part(title, entries, most)
    if standing.pending:
        yield ""
        yield f"{counted(standing.pending, 'action item')} open in all."


def _parts(standing: Standing, now: datetime) -> Iterator[tuple[str, list[list[str]]]]:
    yield "Open", [_incident(each, now) for each in standing.incidents]
    running = [_running(each, now) for each in standing.running]
    yield "Maintenance", running + [_coming(each, now) for each in standing.coming]
    yield "Notices", [[f"{each.id}: {printable(each.title)}"] for each in standing.notices]
    yield "Postmortems owed", [_owed(each, now) for each in standing.owed]
    yield "Action items overdue", [_action(each) for each in standing.actions]


def next_step(standing: Standing) -> str:
    """The next thing to do, in one sentence."""
    for each in (*standing.incidents, *standing.running):
        if each.late(standing.now):
            return f"Next: `statusbook update {each.event.id}`, customers are waiting for it."
    if standing.incidents:
        return f"Next: `statusbook update {standing.incidents[0].event.id}` when there is news."
    if standing.owed:
        return f"Next: write the postmortem of {standing.owed[0].incident}."
    if standing.actions:
        return f"Next: ask about the action item {standing.actions[0].key}."
    return "Next: nothing. `statusbook new incident` begins one."


def _part(title: str, found: list[list[str]], most: int | None) -> Iterator[str]:
    if not found:
        return
    yield ""
    yield click.style(title, bold=True)
    for first, *rest in found[:most]:
        yield f"  {first}"
        yield from (f"    {line}" for line in rest)
    if most and len(found) > most:
        yield f"  … and {len(found) - most} more: `statusbook status --all` lists them"


def _incident(each: Open, now: datetime) -> list[str]:
    event = each.event
    stage = event.stage.value.replace("_", " ")
    since = f"{event.severity}, {stage}, for {_span(now - event.started_at)}"
    return [f"{event.id}: {printable(event.title)}", since, _due(each, now)]


def _due(each: Open, now: datetime) -> str:
    if each.due is None:
        return "no next update is promised"
    said = "" if each.promised else " (as its severity promises)"
    if each.late(now):
        words = f"LATE: the next update was due {_span(now - each.due)} ago"
        return click.style(words, fg="red") + said
    left = each.due - now
    colour = "yellow" if left <= _SOON else "green"
    words = click.style(f"next update due in {_span(left)}", fg=colour)
    return f"{words}, {_moment(each.due)}{said}"


def _running(each: Open, now: datetime) -> list[str]:
    event = each.event
    lines = [f"{event.id}: {printable(event.title)}", click.style("running", fg="cyan")]
    if event.window:
        over = event.window.end < now
        left = _span(abs(event.window.end - now))
        lines[1] += f", its window {f'ended {left} ago' if over else f'ends in {left}'}"
    return [*lines, _due(each, now)] if each.due else lines


def _coming(event: PublicEvent, now: datetime) -> list[str]:
    begins = event.started_at
    return [
        f"{event.id}: {printable(event.title)}",
        f"begins in {_span(begins - now)}, {_moment(begins)}",
    ]


def _owed(each: Owed, now: datetime) -> list[str]:
    if each.overdue:
        when = click.style(f"OVERDUE by {_span(now - each.due)}", fg="red")
    else:
        when = f"due in {_span(each.due - now)}"
    return [f"{each.incident}: {printable(each.title)}", f"{when}, {_moment(each.due)}"]


def _action(each: ActionRow) -> list[str]:
    late = click.style(f"OVERDUE by {counted(each.overdue_days, 'day')}", fg="red")
    text = shorten(printable(" ".join(each.text.split())), 96, placeholder=" …")
    return [text, f"{each.key}, {printable(each.owner or 'no owner')}, {late}"]


def _span(span: timedelta) -> str:
    """A length of time; of days the minutes do not matter."""
    if span >= timedelta(days=2):
        return span_text(timedelta(days=span.days))
    return span_text(span) if span >= _MINUTE else "less than 1m"


def _moment(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%d %H:%M UTC")
