"""``statusbook intake``: an issue from the form "Incident" becomes an incident or an update."""

from __future__ import annotations

import json
from pathlib import Path

import click

from generator.cli.desk.answers import arguments, refuse_half
from generator.cli.desk.options import Manner, manner_options
from generator.cli.desk.stopping import Stop
from generator.cli.new_incident import incident
from generator.cli.update import update
from generator.importers.forms import FormError, read_submission

_LIMIT = 4 * 1024 * 1024


@click.command()
@click.argument("event", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@manner_options
def intake(event: Path, manner: Manner) -> None:
    """Read EVENT, the file in which GitHub hands over an issue, and write what the form asks for.

    With an id below "Incident to update" it becomes the next update of that incident, else a new
    one. Issues of people who may not write to the repository are refused. Exit codes: 0 written,
    1 not written, 2 wrong usage.
    """
    try:
        if event.stat().st_size > _LIMIT:
            raise FormError("this is far larger than any issue")
        said = read_submission(json.loads(event.read_text("utf-8")))
        refuse_half(said)
    except (FormError, ValueError) as wrong:
        raise Stop(str(wrong), "open the issue anew from the form") from None
    command = update if said.update else incident
    try:
        command.main(arguments(said, manner), prog_name="statusbook", standalone_mode=False)
    except click.UsageError as wrong:
        raise Stop(wrong.message, "open the issue anew from the form") from None
