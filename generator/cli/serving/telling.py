"""What ``serve`` tells the person at the terminal: problems as results, all else as progress."""

from __future__ import annotations

import click

from generator.cli.serving.workshop import Outcome
from generator.report import text


def tell_of_other_build() -> None:
    """Say why nothing happens for a while."""
    click.echo("Another build is writing this site; waiting for its end.", err=True)


def tell(url: str, outcome: Outcome) -> None:
    """Say how a build went, and where to look."""
    click.echo(text(outcome.problems), nl=False)
    if outcome.published:
        click.echo(
            f"Built in {outcome.seconds:.1f} s. The site is at {url} and follows changes in"
            " content/ and overrides/; Ctrl-C ends it.",
            err=True,
        )
    else:
        click.echo(f"Not built: {url} shows the last good build and the problems.", err=True)
