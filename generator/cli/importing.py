"""``statusbook import``: bring the history of another status page or old postmortems along."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.told import format_option, tell
from generator.cli.told_import import closing
from generator.cli.told_postmortems import closing as closing_of_postmortems
from generator.importers import postmortems as old_postmortems
from generator.importers.statuspage import plan_import
from generator.output import CannotPublish, OutputFile, create
from generator.problems import Level, Place, Problem

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The site's folder, which gets or has content/. This folder where not given.",
)


@click.group()
def importing() -> None:
    """Bring the history of another status page, or old postmortems, along."""


@importing.command()
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar="FILE_OR_DIR...",
    type=click.Path(exists=True, path_type=Path),
)
@root_option
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@format_option
def statuspage(files: tuple[Path, ...], root: Path, form: str, *, dry_run: bool) -> None:
    """Read saved answers of the Statuspage API v2, and write the content files that are missing.

    FILE_OR_DIR is such as incidents.json, scheduled-maintenances.json, components.json or
    summary.json, under any name, or a folder of them. No file that exists is ever touched.
    """
    plan = plan_import(files, root)
    if not dry_run:
        plan.problems += _written(plan.files, root)
    tell(plan.problems, form)
    click.echo(closing(plan, dry_run=dry_run), err=True)
    sys.exit(any(problem.level is Level.ERROR for problem in plan.problems))


@importing.command()
@click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--team", metavar="NAME", help="Whose they are. Their folder's name where not given.")
@root_option
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
@format_option
def postmortems(folder: Path, team: str | None, root: Path, form: str, *, dry_run: bool) -> None:
    """Read Markdown postmortems below DIR, and write those that the library lacks.

    Titles, days, severities and teams are taken from where they are written; nothing is made up.
    Every text is kept whole. No file that exists is ever touched.
    """
    plan = old_postmortems.plan_import(folder, root, team)
    if not dry_run:
        plan.problems += _written(plan.files, root)
    tell(plan.problems, form)
    click.echo(closing_of_postmortems(plan, dry_run=dry_run), err=True)
    sys.exit(any(problem.level is Level.ERROR for problem in plan.problems))


def _written(files: list[OutputFile], root: Path) -> list[Problem]:
    """Write the files; what stood in the way."""
    try:
        create(files, root)
    except CannotPublish as trouble:
        place = Place(trouble.file)
        return [Problem(place, trouble.rule, trouble.sentence, trouble.hint)]
    return []
