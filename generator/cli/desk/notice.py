"""Something to know: the questions, and the file that comes of the answers."""

from __future__ import annotations

from datetime import datetime

import click

from generator.authoring import moment_text
from generator.cli.desk.asking import ask_effects
from generator.cli.desk.beginning import (
    begin,
    first_update,
    moment_of,
    place_of,
    refuse_missing,
    titled,
)
from generator.cli.desk.effects import component_id, component_names, in_words
from generator.cli.desk.opening import opened_desk
from generator.cli.desk.options import Manner, Words
from generator.cli.desk.wording import worded
from generator.model.vocabulary import EventKind, Stage


def begin_notice(
    *, title: str | None, until: datetime | None, ident: str | None, words: Words, manner: Manner
) -> None:
    """Ask for what is missing, and write the file."""
    refuse_missing(manner, title=title)
    if any(effect.state for effect in words.effects) or words.next_update:
        raise click.UsageError(
            "a notice changes no component's state and promises no next update; "
            "write --component ID, or begin an incident"
        )
    desk = opened_desk(manner)
    at = moment_of(words, desk, manner)
    title = titled(title, manner, "Headline: what changes, and when")
    components = [component_id(each.name, desk.site) for each in words.effects]
    if not components and manner.asks:
        components = list(ask_effects(component_names(desk.site), None, None))
    file = place_of(ident, title, at, desk)
    message = worded(
        words,
        manner,
        kind=EventKind.NOTICE,
        severity=None,
        step=Stage.NOTICE.value,
        known={"components": in_words(components, desk.site), "title": title},
        about=title,
    )
    begin(
        {
            "kind": EventKind.NOTICE.value,
            "title": title,
            **({"components": list(components)} if components else {}),
            **({"until": moment_text(until)} if until else {}),
            "updates": [first_update(at, None, words, message, {})],
        },
        file,
        message,
        Stage.NOTICE,
        desk=desk,
        manner=manner,
    )
