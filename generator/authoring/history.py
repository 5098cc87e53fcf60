"""What was published stays as it was: no update before the newest one, none in the future."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime

from generator.authoring.moments import moment_text
from generator.authoring.refused import Refused
from generator.model.content import Event

_COUNTED = re.compile(r"(.*?)(\d{1,9})", re.DOTALL)


def refuse_history(event: Event, at: datetime, now: datetime) -> None:
    """Raise ``Refused`` where an update at a moment would change what people were told."""
    newest = max(event.updates, key=lambda update: update.at)
    refuse_future(at, now)
    if at < newest.at:
        raise Refused(
            f"{moment_text(at)} is earlier than the newest update of {event.id} "
            f"({newest.id}, {moment_text(newest.at)}), and what was told is not rewritten",
            "leave --at out and say in the message when it happened",
        )
    if at == newest.at:
        raise Refused(
            f"the update {newest.id} of {event.id} has the same time, {moment_text(at)}; "
            "feeds could not tell which came first",
            "run it again in a second" if at == now else "give a later time with --at",
        )


def refuse_future(at: datetime, now: datetime) -> None:
    """Raise ``Refused`` where a moment is still to come."""
    if at > now:
        raise Refused(
            f"{moment_text(at)} is in the future; it is {moment_text(now)}",
            "leave --at out; plans belong into the message, or into a maintenance's window",
        )


def next_update_id(taken: Collection[str]) -> str:
    """An id that goes on as the last one did: ``u3`` after ``u2``, ``u1`` where none counts."""
    last = list(taken)[-1] if taken else "u0"
    found = _COUNTED.fullmatch(last)
    stem, number, width = (
        (found[1], int(found[2]), len(found[2])) if found else ("u", len(taken), 1)
    )
    while True:
        number += 1
        name = f"{stem}{number:0{width}d}"
        if name not in taken:
            return name
