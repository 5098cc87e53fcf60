"""``statusbook build``: publish the site."""

from __future__ import annotations

import sys
import time
from datetime import datetime
from pathlib import Path

import click

from generator.cli.clock import now_option, resolve_now
from generator.cli.publishing import Built, publish_status


@click.command()
@click.option("--root", type=click.Path(exists=True, file_okay=False, path_type=Path), default=".")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=None)
@click.option("--only", type=click.Choice(["status"]), default=None)
@now_option
@click.option("--keep-going", is_flag=True)
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
def build(
    root: Path,
    out: Path | None,
    only: str | None,
    now: datetime | None,
    *,
    keep_going: bool,
    form: str,
) -> None:
    """Publish the site."""
    begun = time.monotonic()
    target = out or root / "site" / "public"
    built = publish_status(root, target, resolve_now(now), keep_going=keep_going)
    for problem in built.problems:
        click.echo(problem)
    if built.published:
        click.echo(f"{built.published} in {time.monotonic() - begun:.1f} s: {target}", err=True)
    sys.exit(_exit_code(built))


def _exit_code(built: Built) -> int:
    if built.published is None:
        return 1
    return 3 if built.withheld else 0
