"""``statusbook import``: bring the history of another status page along."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.told import format_option, tell
from generator.cli.told_import import closing
from generator.importers.statuspage import plan_import
from generator.output import CannotPublish, create
from generator.problems import Level, Place, Problem


@click.group()
def importing() -> None:
    """Bring the history of another status page along."""


@importing.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE_OR_DIR...",
    type=click.Path(exists=True, path_type=Path),
)
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The site's folder, which gets or has content/. This folder where not given.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@format_option
def statuspage(files: tuple[Path, ...], root: Path, form: str, *, dry_run: bool) -> None:
    """Read saved answers of the Statuspage API v2, and write the content files that are missing.

    FILE_OR_DIR is such as incidents.json, scheduled-maintenances.json, components.json or
    summary.json, under any name, or a folder of them. No file that exists is ever touched.
    """
    plan = plan_import(files, root)
    if not dry_run:
        try:
            create(plan.files, root)
        except CannotPublish as trouble:
            place = Place(trouble.file)
            plan.problems.append(Problem(place, trouble.rule, trouble.sentence, trouble.hint))
    tell(plan.problems, form)
    click.echo(closing(plan, dry_run=dry_run), err=True)
    sys.exit(any(problem.level is Level.ERROR for problem in plan.problems))
