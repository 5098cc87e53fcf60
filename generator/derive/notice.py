"""The course of a notice: shown from its first word until it is closed, or its time is over."""

from __future__ import annotations

from datetime import datetime, timedelta

from generator.derive.course import Course, Step
from generator.model.content import Notice
from generator.model.vocabulary import Stage


def notice_course(notice: Notice, now: datetime, *, shown: timedelta) -> Course | None:
    """Follow a notice up to now; ``shown`` is for how long one without ``until`` is shown."""
    steps = tuple(
        Step(update.at, update.status, {}, update, update.status)
        for update in notice.updates
        if update.at <= now
    )
    if not steps:
        return None
    leaves = _leaves_at(notice, steps, shown)
    is_open = now < leaves
    return Course(
        event=notice,
        steps=steps,
        stage=Stage.NOTICE if is_open else Stage.CLOSED,
        started_at=steps[0].at,
        ended_at=None if is_open else leaves,
        open=is_open,
        upcoming=False,
        named=tuple(dict.fromkeys(notice.components)),
        worst={},
        leaves_at=leaves if is_open else None,
    )


def _leaves_at(notice: Notice, steps: tuple[Step, ...], shown: timedelta) -> datetime:
    """When it leaves the front page: closed by a word, else by its time."""
    leaves = notice.until or steps[-1].at + shown
    for step in reversed(steps):
        if step.stage is not Stage.CLOSED:
            break
        leaves = min(leaves, step.at)
    return leaves
