"""``statusbook schedule``: move a maintenance's window."""

from __future__ import annotations

from datetime import datetime, timedelta

import click

from generator.cli.clock import MomentType
from generator.cli.desk.helping import examples
from generator.cli.desk.kinds import SpanType
from generator.cli.desk.options import Manner, Words, event_argument, manner_options, word_options


@click.command(
    epilog=examples(
        'statusbook schedule search-servers --start 2026-11-25T03:00:00Z -m "One day later."',
        'statusbook schedule --end 2026-11-17T05:30:00Z -m "We need 90 minutes more."',
    )
)
@event_argument
@click.option("--start", type=MomentType(), metavar="TIME", help="When it begins now.")
@click.option("--end", type=MomentType(), metavar="TIME", help="When it ends now.")
@click.option("--for", "span", type=SpanType(), metavar="SPAN", help="How long it takes: 2h 30m.")
@word_options
@manner_options
def schedule(
    *,
    event: str | None,
    start: datetime | None,
    end: datetime | None,
    span: timedelta | None,
    words: Words,
    manner: Manner,
) -> None:
    """Move a maintenance, or give it more or less time, and say so.

    What is not given stays: with --start alone it takes as long as before, with --end alone it
    begins as before. The window at the top of the file stays too, so that page and calendar know
    that it moved.

    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    from generator.cli.desk.saying import say  # noqa: PLC0415 - late, for completion
    from generator.cli.desk.steps import scheduling  # noqa: PLC0415 - late, for completion

    say(event, words, manner, scheduling(start, end, span, manner), planned=True)
