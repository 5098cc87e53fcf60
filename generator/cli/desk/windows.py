"""Windows of maintenances as they are given at the command line."""

from __future__ import annotations

from datetime import datetime, timedelta

import click

from generator.authoring import Refused, moment_text
from generator.cli.desk.asking import ask_typed
from generator.cli.desk.options import Manner
from generator.model.content.scalars import read_moment, read_moment_or_span

Window = tuple[datetime, datetime]


def window(
    start: datetime | None, end: datetime | None, span: timedelta | None, manner: Manner
) -> Window:
    """A new window; what is missing is asked for."""
    _refuse_both(end, span)
    start = start or ask_typed("When does it begin, such as 2026-11-24T03:00:00Z", read_moment)
    if not manner.asks or end or span:
        return _whole(start, end or start + (span or timedelta()))
    until = ask_typed("How long does it take, or until when (2h 30m, or a time)", _until)
    return _whole(start, until if isinstance(until, datetime) else start + until)


def moved(
    old: Window,
    start: datetime | None,
    end: datetime | None,
    span: timedelta | None,
    *,
    at: datetime,
    manner: Manner,
) -> Window:
    """The window after a change; asks for one where none was given."""
    _refuse_both(end, span)
    if not (start or end or span):
        if not manner.asks:
            raise click.UsageError("say what changes: --start, --end or --for")
        start = ask_typed("When does it begin now", read_moment, moment_text(old[0]))
        until = ask_typed("Until when, or how long (2h 30m)", _until, moment_text(old[1]))
        end = until if isinstance(until, datetime) else start + until
    begin = start or old[0]
    new = _whole(begin, end or begin + (span or old[1] - old[0]))
    if new == old:
        raise Refused("this is the window that it has already", "say what changes")
    if new[1] <= at:
        raise Refused(
            f"the window would end in the past, at {moment_text(new[1])}",
            "say that it is done with `statusbook resolve`",
        )
    return new


def _refuse_both(end: datetime | None, span: timedelta | None) -> None:
    if end and span:
        raise click.UsageError("--end and --for both say when it ends; leave one out")


def _whole(start: datetime, end: datetime) -> Window:
    if end <= start:
        raise Refused(
            f"the window would end at {moment_text(end)}, before or as it begins at "
            f"{moment_text(start)}",
            "give a later --end, or a length with --for",
        )
    return start, end


def _until(text: str) -> datetime | timedelta:
    return read_moment_or_span(text)
