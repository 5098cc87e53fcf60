"""``statusbook cancel``: call a maintenance off."""

from __future__ import annotations

import click

from generator.cli.desk.helping import examples
from generator.cli.desk.options import Manner, Words, event_argument, manner_options, word_options


@click.command(
    epilog=examples(
        'statusbook cancel search-servers -m "We postpone the work; a new date follows."',
    )
)
@event_argument
@word_options
@manner_options
def cancel(event: str | None, words: Words, manner: Manner) -> None:
    """Call a maintenance off: it will not happen.

    Without ID, it is the one that is planned or running.

    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    from generator.cli.desk.saying import say  # noqa: PLC0415 - late, for completion
    from generator.cli.desk.steps import cancelling  # noqa: PLC0415 - late, for completion

    say(event, words, manner, cancelling, planned=True)
