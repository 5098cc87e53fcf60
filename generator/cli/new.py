"""``statusbook new``: begin a file; each kind of it is a command whose module is imported late."""

from __future__ import annotations

import click

from generator.cli.known import Known, LateGroup

KINDS = {
    "incident": Known("generator.cli.new_incident", "incident", "Something that customers notice."),
    "maintenance": Known("generator.cli.new_maintenance", "maintenance", "Planned work."),
    "notice": Known("generator.cli.new_notice", "notice", "Something to know; nothing is broken."),
    "postmortem": Known("generator.cli.new_postmortem", "postmortem", "What was learned."),
}


class Kinds(LateGroup):
    """Kinds of files by name."""

    parts = {"Kinds": KINDS}  # noqa: RUF012 - the base says that it is the class's


@click.group(cls=Kinds, subcommand_metavar="KIND [ARGS]...")
def new() -> None:
    """Begin a file in content/. No file that exists is ever overwritten.

    At a terminal, what is missing is asked for; elsewhere options give all of it.
    """
