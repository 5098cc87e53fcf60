"""``statusbook build``: publish the site."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

import click

from generator.cli.clock import now_option, resolve_now
from generator.cli.progress import counted
from generator.cli.publishing import Built, publish_status
from generator.cli.told import format_option, tell
from generator.cli.told_build import closing
from generator.output import OutputFile

UNCHANGED, WITHHELD = 1, 3


@click.command()
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The site's folder, which holds content/. This folder where not given.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="The folder to publish into. site/public below the root where not given.",
)
@click.option("--only", type=click.Choice(["status"]), help="Build this lane only.")
@now_option
@click.option(
    "--keep-going",
    is_flag=True,
    help="Publish all that is valid: a broken file is shown in its last good version from git, or "
    "left out. The exit code is then 3.",
)
@format_option
def build(
    root: Path,
    out: Path | None,
    only: str | None,
    now: datetime | None,
    *,
    keep_going: bool,
    form: str,
) -> None:
    """Publish the site: all of it or, where there is a problem, nothing.

    Exit codes: 0 published, 1 not published because of problems, 2 wrong usage, 3 published but
    something had to be withheld (--keep-going).
    """
    del only  # there is one lane as yet
    begun = time.monotonic()
    target = out or root / "site" / "public"
    _refuse_inputs(root, target)
    built = publish_status(
        root,
        target,
        resolve_now(now),
        keep_going=keep_going,
        watch=_watched,
        waits=partial(click.echo, "Another build is running; this one waits for it.", err=True),
    )
    tell(built.problems, form)
    click.echo(closing(built, target, time.monotonic() - begun), err=True)
    sys.exit(_exit_code(built))


def _watched(files: Iterable[OutputFile]) -> Iterable[OutputFile]:
    return counted(files, "files rendered")


def _refuse_inputs(root: Path, target: Path) -> None:
    """No tree is published into the folders that it is made of."""
    for name in ("content", "overrides"):
        if target.resolve().is_relative_to((root / name).resolve()):
            raise click.UsageError(
                f"--out {target} lies in {root / name}, which the site is made of; "
                "choose a folder beside it"
            )


def _exit_code(built: Built) -> int:
    if built.published is None:
        return UNCHANGED
    return WITHHELD if built.withheld else 0
