"""What the commands say besides their words: the status, and the window where it moves."""

from __future__ import annotations

from datetime import datetime, timedelta

from generator.authoring import (
    Refused,
    ending,
    is_over,
    may_follow,
    moment_text,
    refuse_end,
    refuse_stage,
    reopening,
    usual_stage,
    window_of,
)
from generator.cli.desk.asking import choose
from generator.cli.desk.options import Manner
from generator.cli.desk.saying import Choice, Step
from generator.cli.desk.stages import MEANINGS
from generator.cli.desk.windows import moved
from generator.model.content import Event, Maintenance
from generator.model.vocabulary import EventKind, Stage
from generator.problems.words import listed


def updating(status: Stage | None, manner: Manner) -> Choice:
    """Go on with a status, the one of the update before where none is given or chosen."""

    def choice(found: Event, at: datetime) -> Step:
        meant = status or _chosen(found, at, manner)
        refuse_stage(found, meant, at)
        same = meant is found.updates[-1].status and not meant.ends
        return Step(meant, "unchanged" if same else meant.value)

    return choice


def resolving(found: Event, at: datetime) -> Step:
    """End an event well."""
    del at
    refuse_end(found)
    return Step(ending(found), ending(found).value)


def reopening_as(status: Stage | None) -> Choice:
    """Open an event again."""

    def choice(found: Event, at: datetime) -> Step:
        del at
        allowed = reopening(found)
        if status and status not in allowed:
            raise Refused(f"{found.id} cannot become {status}", f"allowed: {listed(allowed)}")
        return Step(status or allowed[0], "reopened")

    return choice


def cancelling(found: Event, at: datetime) -> Step:
    """Call a maintenance off."""
    if not isinstance(found, Maintenance):
        kind = "an incident" if found.kind is EventKind.INCIDENT else "a notice"
        raise Refused(
            f"{found.id} is {kind}, and only a maintenance is called off",
            f"end it with `statusbook resolve {found.id}`",
        )
    refuse_end(found)
    refuse_stage(found, Stage.CANCELLED, at)
    return Step(Stage.CANCELLED, Stage.CANCELLED.value)


def scheduling(
    start: datetime | None, end: datetime | None, span: timedelta | None, manner: Manner
) -> Choice:
    """Move a maintenance's window; what has begun goes on, unless the new one is to come."""

    def choice(found: Event, at: datetime) -> Step:
        if not isinstance(found, Maintenance):
            raise Refused(
                f"{found.id} has no window: it is no maintenance",
                "announce planned work with `statusbook new maintenance`",
            )
        refuse_end(found)
        old = window_of(found)
        if is_over(found, at):
            raise Refused(
                f"{found.id} is over since its window ended, at {moment_text(old[1])}",
                "announce another one with `statusbook new maintenance`, or say with "
                f"`statusbook update {found.id} --status in_progress` that it still runs",
            )
        window = moved(old, start, end, span, at=at, manner=manner)
        coming = window[0] > at
        return Step(Stage.SCHEDULED if coming else usual_stage(found, at), "moved", window)

    return choice


def _chosen(found: Event, at: datetime, manner: Manner) -> Stage:
    allowed = may_follow(found, at)
    usual = usual_stage(found, at)
    if not manner.asks or len(allowed) == 1:
        return usual
    return Stage(choose("How far are you", {each.value: MEANINGS[each] for each in allowed}, usual))
