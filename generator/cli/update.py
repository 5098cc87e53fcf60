"""``statusbook update``: say something new of an event."""

from __future__ import annotations

import click

from generator.cli.desk.helping import examples
from generator.cli.desk.options import Manner, Words, event_argument, manner_options, word_options
from generator.cli.desk.stages import StageType
from generator.model.vocabulary import Stage


@click.command(
    epilog=examples(
        'statusbook update --status identified -m "Orders with a discount code fail."',
        "statusbook update checkout-failures --status monitoring --next-update 1h -e",
        "statusbook update -c checkout=degraded_performance -F words.md --commit --push",
    )
)
@event_argument
@click.option("--status", type=StageType(), help="How far you are. As before where not given.")
@word_options
@manner_options
def update(event: str | None, status: Stage | None, words: Words, manner: Manner) -> None:
    """Add an update to the end of an event's file.

    ID is the event's, or as much of its beginning or end as no other has. Without it, the event
    is the one that is open. Nothing else in the file is touched.

    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    from generator.cli.desk.saying import say  # noqa: PLC0415 - late, for completion
    from generator.cli.desk.steps import updating  # noqa: PLC0415 - late, for completion

    say(event, words, manner, updating(status, manner))
