"""``statusbook new notice``: tell customers something, though nothing is broken."""

from __future__ import annotations

from datetime import datetime

import click

from generator.cli.clock import MomentType
from generator.cli.desk.helping import examples
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
        "statusbook new notice",
        'statusbook new notice --title "Webhooks will come from new addresses" -c api \\',
        '    --until 2026-12-14T00:00:00Z -m "Please add 203.0.113.64/27 to your firewall."',
    )
)
@title_option
@click.option("--until", type=MomentType(), metavar="TIME", help="When it leaves the front page.")
@id_option
@word_options
@manner_options
def notice(
    title: str | None, until: datetime | None, ident: str | None, words: Words, manner: Manner
) -> None:
    """Begin a notice: something that customers should know, though nothing is broken.

    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    from generator.cli.desk.notice import begin_notice  # noqa: PLC0415 - late, for completion

    begin_notice(title=title, until=until, ident=ident, words=words, manner=manner)
