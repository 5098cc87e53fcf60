"""``statusbook resolve``: say that an event is over."""

from __future__ import annotations

import click

from generator.cli.desk.helping import examples
from generator.cli.desk.options import Manner, Words, event_argument, manner_options, word_options


@click.command(
    epilog=examples(
        'statusbook resolve -m "All orders go through again. It lasted 58 minutes."',
        "statusbook resolve checkout-failures --edit --commit --push",
    )
)
@event_argument
@word_options
@manner_options
def resolve(event: str | None, words: Words, manner: Manner) -> None:
    """Say that an event is over, with the last word on it.

    Every component of an incident is operational again; a maintenance is completed, a notice
    closed. Without ID, the event is the one that is open.

    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    from generator.cli.desk.saying import say  # noqa: PLC0415 - late, for completion
    from generator.cli.desk.steps import resolving  # noqa: PLC0415 - late, for completion

    say(event, words, manner, resolving)
