"""``statusbook new postmortem``: begin to look back, with all that is already known."""

from __future__ import annotations

import click

from generator.authoring.outlines import OUTLINES
from generator.cli.desk.completing import complete_event
from generator.cli.desk.helping import examples
from generator.cli.desk.opening import opened_desk
from generator.cli.desk.options import Manner, id_option, manner_options, severity_option
from generator.cli.learning.known import incidents_of, offered
from generator.cli.learning.writing import Wish, write
from generator.model.learning import PostmortemKind

_KINDS = click.Choice([each.value for each in PostmortemKind])


@click.command(
    epilog=examples(
        "statusbook new postmortem --incident 2026-11-18-checkout",
        'statusbook new postmortem --kind near-miss --team shops --title "A key nearly ran out"',
        "statusbook new postmortem --incident 2026-11-18-checkout --outline google --commit",
    )
)
@click.option(
    "--incident",
    "incidents",
    multiple=True,
    metavar="ID",
    shell_complete=complete_event,
    help="What it looks back on; may be repeated. None for a near miss.",
)
@click.option("--title", help="What happened, in a few words. The incident's where not given.")
@click.option("--team", help="Whose it is. The team of what was affected where not given.")
@click.option("--kind", type=_KINDS, help="An incident where one is given, else a near miss.")
@severity_option
@click.option(
    "--outline",
    type=click.Choice(list(OUTLINES)),
    default="ours",
    show_default=True,
    help="Whose headings it begins with; the library reads all of them.",
)
@id_option
@manner_options
def postmortem(*, manner: Manner, incidents: tuple[str, ...], **given: str | None) -> None:
    """Begin a postmortem as a draft, and show the past ones that are most like it.

    Title, team, services, severity and timeline are taken from the incident and its updates.
    Nobody outside sees a draft. Exit codes: 0 written, 1 not written, 2 wrong usage.
    """
    desk = opened_desk(manner)
    asks = manner.asks and not (incidents or given["title"] or given["kind"])
    chosen = offered(desk) if asks else incidents
    write(Wish(incidents_of(desk, chosen, manner), **given), desk, manner)
