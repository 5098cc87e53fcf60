"""``statusbook new maintenance``: announce planned work."""

from __future__ import annotations

from datetime import datetime, timedelta

import click

from generator.cli.clock import MomentType
from generator.cli.desk.helping import examples
from generator.cli.desk.kinds import SpanType
from generator.cli.desk.options import (
    Manner,
    Words,
    id_option,
    manner_options,
    title_option,
    word_options,
)


@click.command(
    epilog=examples(
        "statusbook new maintenance",
        'statusbook new maintenance --title "More room for search" \\',
        "    --start 2026-11-24T03:00:00Z --for 90m -c search -F words.md",
    )
)
@title_option
@click.option("--start", type=MomentType(), metavar="TIME", help="When it begins.")
@click.option("--end", type=MomentType(), metavar="TIME", help="When it ends.")
@click.option("--for", "span", type=SpanType(), metavar="SPAN", help="How long it takes: 2h 30m.")
@id_option
@word_options
@manner_options
def maintenance(
    *,
    title: str | None,
    start: datetime | None,
    end: datetime | None,
    span: timedelta | None,
    ident: str | None,
    words: Words,
    manner: Manner,
) -> None:
    """Announce a maintenance: planned work, with a window.

    It begins and ends on the page by itself. A component without a state is under maintenance.
    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    from generator.cli.desk.maintenance import begin_maintenance  # noqa: PLC0415 - late, for completion

    begin_maintenance(
        title=title, start=start, end=end, span=span, ident=ident, words=words, manner=manner
    )
