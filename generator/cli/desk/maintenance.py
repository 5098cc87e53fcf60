"""Planned work: the questions, and the file that comes of the answers."""

from __future__ import annotations

from datetime import datetime, timedelta

from generator.authoring import moment_text
from generator.cli.desk.beginning import (
    begin,
    first_update,
    moment_of,
    place_of,
    refuse_missing,
    titled,
)
from generator.cli.desk.effects import in_words, stated_or_asked
from generator.cli.desk.opening import opened_desk
from generator.cli.desk.options import Manner, Words
from generator.cli.desk.saying import promise
from generator.cli.desk.windows import window
from generator.cli.desk.wording import worded
from generator.model.vocabulary import ComponentState, EventKind, Stage


def begin_maintenance(
    *,
    title: str | None,
    start: datetime | None,
    end: datetime | None,
    span: timedelta | None,
    ident: str | None,
    words: Words,
    manner: Manner,
) -> None:
    """Ask for what is missing, and write the file."""
    refuse_missing(manner, title=title, start=start, **{"end (or --for)": end or span})
    desk = opened_desk(manner)
    site = desk.site
    at = moment_of(words, desk, manner)
    title = titled(title, manner, "Headline: what is done")
    begins, ends = window(start, end, span, manner)
    effects = stated_or_asked(words, site, ComponentState.UNDER_MAINTENANCE, manner)
    file = place_of(ident, title, begins, desk)
    message = worded(
        words,
        manner,
        kind=EventKind.MAINTENANCE,
        severity=None,
        step=Stage.SCHEDULED.value,
        known={"components": in_words(effects, site), "title": title},
        about=f"{title}, {moment_text(begins)} to {moment_text(ends)}",
    )
    begin(
        {
            "kind": EventKind.MAINTENANCE.value,
            "title": title,
            "window": {"start": moment_text(begins), "end": moment_text(ends)},
            **({"components": dict(effects)} if effects else {}),
            "updates": [first_update(at, Stage.SCHEDULED, words, message, promise(words, None))],
        },
        file,
        message,
        Stage.SCHEDULED,
        desk=desk,
        manner=manner,
    )
