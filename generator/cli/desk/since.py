"""Since when customers notice: seldom since the moment at which somebody found time to write."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from generator.authoring import moment_text
from generator.cli.desk.asking import ask_typed
from generator.model.content.scalars import read_moment_or_span

_NOW = "now"
_CLOCK = re.compile(r"(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)", re.ASCII)


def ask_since(at: datetime) -> datetime:
    """Ask for the start of an incident that is told of at a moment."""

    def typed(answer: str) -> datetime:
        since = since_when(answer, at)
        if since > at:
            raise ValueError(f"{moment_text(since)} is later than now, {moment_text(at)}")
        return since

    question = "Since when do customers notice? How long (10m), or a time in UTC (14:02)"
    return ask_typed(question, typed, _NOW)


def since_when(answer: str, at: datetime) -> datetime:
    """Read ``now``, ``10m``, ``14:02`` or a whole time; a clock time is the last one before ``at``.

    Raises ``ValueError`` with what could be written instead.
    """
    if answer.casefold() == _NOW:
        return at
    clock = _CLOCK.fullmatch(answer)
    if clock:
        today = at.replace(hour=int(clock["hour"]), minute=int(clock["minute"]), second=0)
        return today if today <= at else today - timedelta(days=1)
    try:
        said = read_moment_or_span(answer)
    except ValueError:
        if answer[:4].isdigit():
            raise
        wrong = f"{answer!r} is no time; write 10m, 1h 30m, 14:02 or {_NOW}"
        raise ValueError(wrong) from None
    return at - said if isinstance(said, timedelta) else said
