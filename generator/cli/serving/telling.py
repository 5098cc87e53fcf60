"""What ``serve`` tells the person at the terminal: problems as results, all else as progress."""

from __future__ import annotations

import click

from generator.cli.serving.workshop import Outcome
from generator.problems import Level
from generator.report import text


def tell_of_other_build() -> None:
    """Say why nothing happens for a while."""
    click.echo("Another build is writing this site; waiting for its end.", err=True)


def tell(url: str, outcome: Outcome) -> None:
    """Say how a build went, and where to look."""
    click.echo(text(outcome.problems), nl=False)
    if outcome.library:
        _tell_of_library(url, outcome)
    elif outcome.published:
        click.echo(
            f"Built in {outcome.seconds:.1f} s. The site is at {url} and follows changes in"
            " content/ and overrides/; Ctrl-C ends it.",
            err=True,
        )
    else:
        click.echo(f"Not built: {url} shows the last good build and the problems.", err=True)


def _tell_of_library(url: str, outcome: Outcome) -> None:
    if any(each.level is Level.ERROR for each in outcome.problems):
        click.echo("The library was not built; it is shown as it was.", err=True)
    else:
        click.echo(
            f"Library built in {outcome.seconds:.1f} s: {url}postmortems/ for everybody, "
            f"{url}internal/ for your own house.",
            err=True,
        )
