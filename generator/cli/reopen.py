"""``statusbook reopen``: say that an event is not over after all."""

from __future__ import annotations

import click

from generator.cli.desk.helping import examples
from generator.cli.desk.options import Manner, Words, event_argument, manner_options, word_options
from generator.cli.desk.stages import StageType
from generator.model.vocabulary import Stage


@click.command(
    epilog=examples(
        'statusbook reopen checkout-failures -m "Orders with a discount code fail again."',
    )
)
@event_argument
@click.option("--status", type=StageType(), help="How far you are. Investigating where not given.")
@word_options
@manner_options
def reopen(event: str | None, status: Stage | None, words: Words, manner: Manner) -> None:
    """Open an incident or a notice again that was said to be over.

    The components return to the states that they had before the end; --component changes them.

    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    if event is None:
        raise click.UsageError("say which event comes back, such as checkout-failures")
    from generator.cli.desk.saying import say  # noqa: PLC0415 - late, for completion
    from generator.cli.desk.steps import reopening_as  # noqa: PLC0415 - late, for completion

    say(event, words, manner, reopening_as(status))
