"""Problems on stdout in the format asked for, and how many there are in words."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection

import click

from generator import report
from generator.problems import Allowed, Level, Problem

FORMATS = ("text", "json", "github", "markdown")

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How problems are written: for people, for programs, for GitHub, for a summary.",
)


def tell(problems: Collection[Problem], form: str, allowed: Collection[Allowed] = ()) -> None:
    """Write the problems to stdout, and what authors let stand below them."""
    if form == "json":
        click.echo(report.json(problems, allowed), nl=False)
        return
    click.echo(_written(problems, form), nl=False)
    click.echo(report.exceptions(allowed, markdown=form == "markdown"), nl=False)


def _written(problems: Collection[Problem], form: str) -> str:
    if form == "github":
        return report.github(problems)
    if form == "markdown":
        return report.markdown(problems)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    return report.text(problems, colour=colour)


def counted(number: int, thing: str) -> str:
    """A number and its noun: ``1 file``, ``1,742 files``."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def summed(problems: Collection[Problem]) -> str:
    """How many errors and warnings there are."""
    errors = sum(problem.level is Level.ERROR for problem in problems)
    warnings = sum(problem.level is Level.WARNING for problem in problems)
    parts = [counted(errors, "error")] if errors else []
    parts += [counted(warnings, "warning")] if warnings else []
    return " and ".join(parts) or "no problems"
