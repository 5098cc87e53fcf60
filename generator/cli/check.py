"""``statusbook check``: report every problem of the content, and change nothing."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from generator import report
from generator.cli.caching import recalling
from generator.cli.clock import now_option, resolve_now
from generator.cli.root import root_option
from generator.cli.told import format_option, tell
from generator.cli.wanted import Wanted
from generator.problems import Level, Problem
from generator.site import open_site


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]…")
@root_option
@click.option("--strict", is_flag=True, help="Warnings count as errors: exit code 1.")
@click.option(
    "--base",
    metavar="REV",
    help="The commit that is published, to compare feeds with. The newest one where not given.",
)
@now_option
@format_option
def check(
    paths: tuple[Path, ...],
    root: Path,
    now: datetime | None,
    form: str,
    base: str | None,
    *,
    strict: bool,
) -> None:
    """Report every problem of the content, or of the files and folders given.

    Everything is read all the same, since one file may refer to another.
    Exit codes: 0 no errors, 1 errors (with --strict, or warnings), 2 wrong usage.
    """
    wanted = Wanted.of(root, paths)
    with recalling(root):
        opened = open_site(root, resolve_now(now), base=base)
    told = [problem for problem in opened.problems if wanted.has(problem.place)]
    allowed = [each for each in opened.allowed if wanted.has(each.problem.place)]
    grave = (Level.ERROR, Level.WARNING) if strict else (Level.ERROR,)
    stops = any(problem.level in grave for problem in told)
    elsewhere = _errors(opened.problems) - _errors(told)
    tell(told, form, allowed)
    summed = report.summary(told, opened.files, elsewhere, stops=stops, allowed=len(allowed))
    click.echo(summed, err=form != "text")
    sys.exit(1 if stops else 0)


def _errors(problems: Sequence[Problem]) -> int:
    return sum(problem.level is Level.ERROR for problem in problems)
