"""``statusbook init``: a site of one's own to begin with."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from generator.authoring.starter import Service, starter_files
from generator.cli.clock import now_option, resolve_now
from generator.cli.starting.asking import answers
from generator.cli.starting.placing import closing, placed
from generator.output import CannotPublish

_REPEATED: dict[str, Any] = {"multiple": True, "metavar": "[ID=]NAME"}
_SERVICES = click.Choice([each.value for each in Service])


@click.command()
@click.argument(
    "folder", metavar="[DIR]", default=".", type=click.Path(file_okay=False, path_type=Path)
)
@click.option("--name", help="What your company or product is called.")
@click.option("--url", help="Where the page will be published.")
@click.option("--component", "components", **_REPEATED, help="What customers use of you.")
@click.option("--team", "teams", **_REPEATED, help="Who writes postmortems.")
@click.option("--severity", "severities", **_REPEATED, help="How bad it can be, worst first.")
@click.option("--ci", "service", type=_SERVICES, help="Who builds it at each commit.")
@click.option("--branch", default="main", show_default=True, help="The branch that is published.")
@click.option("--no-input", is_flag=True, help="Ask nothing; what is not given is as usual.")
@now_option
def init(folder: Path, now: datetime | None, *, no_input: bool, **given: Any) -> None:
    """Write a complete site into DIR: settings, folders, workflows, a page for its people.

    What is missing is asked for at a terminal. No file that exists is touched, so it may be run
    again, and in a folder that has other things in it.

    \b
    Examples:
      statusbook init
      statusbook init status --no-input --name Nimbus --url https://status.nimbus.example.com
      statusbook init --component Checkout --component api=API --team Shops
    """  # noqa: D301 - click's own mark before lines that stay as they are
    asks = not no_input and sys.stdin.isatty()
    asked = answers(now=resolve_now(now), asks=asks, **given)
    try:
        done = placed(starter_files(asked), folder)
    except CannotPublish as trouble:
        way_out = "let this user write there, or name another folder; then run it again"
        raise click.ClickException(f"{trouble.file}: {trouble.sentence}; {way_out}") from None
    click.echo(closing(done, folder))
