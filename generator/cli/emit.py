"""``statusbook emit``: the library as a folder of sources that another host can build."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from generator.cli.clock import now_option, resolve_now
from generator.cli.root import root_option
from generator.cli.told import counted, format_option, tell
from generator.cli.trouble import as_problem
from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.library import render_library
from generator.mkdocs_plugin.emit import emitted
from generator.model.learning import Audience
from generator.output import CannotPublish, publish
from generator.site import open_site
from generator.site.history.attach import with_history


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@root_option
@click.option(
    "--audience",
    type=click.Choice([each.value for each in Audience]),
    default=Audience.PUBLIC.value,
    show_default=True,
    help="Which edition: what everybody may read, or everything.",
)
@now_option
@format_option
def emit(folder: Path, root: Path, audience: str, now: datetime | None, form: str) -> None:
    """Write the library into DIR: Markdown, settings and templates for MkDocs or its like.

    Exit codes: 0 written, 1 not written because of problems, 2 wrong usage.
    """
    moment = resolve_now(now)
    opened = open_site(root, moment)
    if opened.content is None or opened.stopped:
        tell(opened.problems, form)
        click.echo("Nothing was written. Mend what is listed above and try again.", err=True)
        sys.exit(1)
    content = with_history(opened.content, root)
    site = public_site(content, moment)
    shown = edition(content, site, moment, Audience(audience))
    try:
        done = publish(emitted(shown, render_library(shown)), folder)
    except CannotPublish as trouble:
        tell((as_problem(trouble, root),), form)
        sys.exit(1)
    files = counted(done.written + done.unchanged, "file")
    click.echo(f"{folder}: {files}. Next: `mkdocs build -f {folder}/mkdocs.yml`.", err=True)
