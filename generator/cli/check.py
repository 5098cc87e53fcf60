"""``statusbook check``: report every problem of the content, and change nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from generator import report
from generator.cli.clock import now_option, resolve_now
from generator.cli.told import format_option, tell
from generator.problems import Level, Problem
from generator.site import open_site


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATH]…")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The site's folder, which holds content/. This folder where not given.",
)
@now_option
@format_option
def check(paths: tuple[Path, ...], root: Path, now: datetime | None, form: str) -> None:
    """Report every problem of the content, or of the files and folders given.

    Everything is read all the same, since one file may refer to another.
    Exit codes: 0 no errors, 1 errors, 2 wrong usage.
    """
    wanted = [_below(root, path) for path in paths]
    opened = open_site(root, resolve_now(now))
    told = [problem for problem in opened.problems if _is_wanted(problem, wanted)]
    errors, all_errors = _errors(told), _errors(opened.problems)
    tell(told, form)
    click.echo(report.summary(told, opened.files, all_errors - errors), err=form != "text")
    sys.exit(1 if errors else 0)


def _below(root: Path, path: Path) -> str:
    """The path as problems have it: relative to the root, with ``/``; links are not followed."""
    named = path.name not in ("", os.pardir)
    whole = path.parent.resolve() / path.name if named else path.resolve()
    if not whole.is_relative_to(root.resolve()):
        raise click.UsageError(f"{path} does not lie below {root}; --root names another folder")
    return whole.relative_to(root.resolve()).as_posix()


def _is_wanted(problem: Problem, wanted: Sequence[str]) -> bool:
    file = problem.place.file
    return not wanted or any(each in (".", file) or file.startswith(each + "/") for each in wanted)


def _errors(problems: Sequence[Problem]) -> int:
    return sum(problem.level is Level.ERROR for problem in problems)
