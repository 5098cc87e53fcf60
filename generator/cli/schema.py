"""``statusbook schema``: what an editor must know to complete and to judge the files of a site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.authoring.schemas import FOLDER, Kind, schema_files, schema_of, written
from generator.cli.root import root_option
from generator.cli.shelving_schemas import put, stale
from generator.cli.told import tell
from generator.model.content import SiteConfig
from generator.site.settings import open_settings

_KINDS = click.Choice([each.value for each in Kind])


@click.command()
@click.argument("kind", required=False, type=_KINDS, metavar="[site|event|postmortem]")
@root_option
@click.option("--any", "any_site", is_flag=True, help="For any site: without the ids of this one.")
@click.option("--write", is_flag=True, help=f"Write all of them into {FOLDER}/.")
@click.option("--check", is_flag=True, help=f"Say whether those in {FOLDER}/ are up to date.")
def schema(kind: str | None, root: Path, *, any_site: bool, write: bool, check: bool) -> None:
    """Print a JSON Schema, or write all of them where editors find them.

    They know the severities, components and teams of site.yml, so write them anew after it
    changed. Exit codes: 0 fine, 1 out of date or site.yml has errors, 2 wrong usage.

    \b
    Examples:
      statusbook schema --write
      statusbook schema --check
      statusbook schema event --any
    """  # noqa: D301 - click's own mark before lines that stay as they are
    if (kind is not None) + write + check != 1:
        raise click.UsageError("give one of: a kind of file, --write, --check")
    site = None if any_site else _site(root)
    if kind is not None:
        click.echo(written(schema_of(Kind(kind), site)), nl=False)
        return
    files = schema_files(site)
    if write:
        click.echo(put(files, root / FOLDER))
        return
    old = stale(files, root / FOLDER)
    for name in old:
        click.echo(f"{FOLDER}/{name} is out of date. Next: `statusbook schema --write`.")
    sys.exit(1 if old else 0)


def _site(root: Path) -> SiteConfig:
    site = open_settings(root)
    if isinstance(site, tuple):
        tell(site, "text")
        sys.exit(1)
    return site
