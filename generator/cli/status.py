"""``statusbook status``: how things stand, in the terminal."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from generator.cli.caching import recalling
from generator.cli.clock import now_option, resolve_now
from generator.cli.desk.standing import standing
from generator.cli.desk.standing_json import as_json
from generator.cli.desk.told_standing import next_step, told_standing
from generator.cli.root import root_option
from generator.cli.told import tell
from generator.site import open_site

UNREADABLE, WITHHELD, LATE = 1, 3, 4


@click.command()
@root_option
@now_option
@click.option("--all", "whole", is_flag=True, help="List everything, however much it is.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
def status(root: Path, now: datetime | None, *, whole: bool, form: str) -> None:
    """Tell what is open, when the next update is due, what is planned and what is owed.

    Exit codes: 0 nothing is late, 1 the site cannot be read, 2 wrong usage, 3 a broken file is
    left out or told of in an older version, 4 an update is late.
    """
    moment = resolve_now(now)
    with recalling(root):
        opened = open_site(root, moment, keep_going=True)
    if opened.content is None:
        tell(opened.problems, "text")
        click.echo("Nothing can be told. Next: mend what is listed above.", err=True)
        sys.exit(UNREADABLE)
    found = standing(opened.content, moment)
    if form == "json":
        click.echo(as_json(found))
    else:
        colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
        for line in told_standing(found, whole=whole):
            click.echo(line, color=colour)
    for each in opened.withheld:
        click.echo(f"{each.file} is broken: `statusbook check {each.file}`.", err=True)
    if form == "text":
        click.echo(next_step(found), err=True)
    sys.exit(LATE if found.is_late else WITHHELD if opened.withheld else 0)
