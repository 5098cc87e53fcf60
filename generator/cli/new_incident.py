"""``statusbook new incident``: say for the first time that something is broken."""

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
    severity_option,
    title_option,
    word_options,
)
from generator.cli.desk.stages import StageType
from generator.model.vocabulary import Stage


@click.command(
    epilog=examples(
        "statusbook new incident",
        'statusbook new incident --title "Checkout fails for some customers" --severity sev1 \\',
        '    -c checkout=partial_outage -m "About 15% of checkout attempts fail." --commit --push',
    )
)
@title_option
@severity_option
@click.option("--status", type=StageType(), help="How far you are. Investigating where not given.")
@click.option(
    "--started",
    type=MomentType(),
    metavar="TIME",
    help="When customers began to notice. When it is said where not given.",
)
@id_option
@word_options
@manner_options
def incident(
    *,
    title: str | None,
    severity: str | None,
    status: Stage | None,
    started: datetime | None,
    ident: str | None,
    words: Words,
    manner: Manner,
) -> None:
    """Begin an incident: something that customers notice.

    Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    from generator.cli.desk.incident import begin_incident  # noqa: PLC0415 - late, for completion

    begin_incident(
        title=title,
        severity=severity,
        status=status,
        started=started,
        ident=ident,
        words=words,
        manner=manner,
    )
