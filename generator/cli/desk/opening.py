"""The site's desk, and an event's file that is fit to be gone on with."""

from __future__ import annotations

import sys

import click

from generator.cli.desk.options import Manner
from generator.cli.desk.stopping import Stop
from generator.cli.told import tell
from generator.model.content import Event
from generator.site.single import Desk, Looked, open_desk


def opened_desk(manner: Manner) -> Desk:
    """Open the desk; a broken ``site.yml`` is told, and ends the command where git has no other."""
    desk = open_desk(manner.root)
    if isinstance(desk, Desk):
        if desk.trouble:
            tell(desk.trouble, "text")
            click.echo("Taken as it last was right; mend it when there is time.", err=True)
        return desk
    tell(desk, "text")
    click.echo("Nothing was written. Next: mend content/site.yml, then try again.", err=True)
    sys.exit(1)


def opened_event(desk: Desk, file: str, manner: Manner) -> tuple[Looked, Event]:
    """Open an event's file; one with errors is told, and left alone."""
    looked = desk.open(file, manner.moment)
    if looked.event and not looked.is_broken:
        return looked, looked.event
    tell(looked.problems, "text")
    raise Stop(
        f"{file} has errors and was not touched",
        f"mend them in an editor, look with `statusbook check {file}`, then run this again",
    )
