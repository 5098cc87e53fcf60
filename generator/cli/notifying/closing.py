"""Print what a run of ``notify`` did, and find the exit code."""

from __future__ import annotations

import click

from generator.cli.notifying.as_json import as_json
from generator.cli.notifying.running import Notified
from generator.cli.notifying.told import closing, lines, owes
from generator.cli.told import tell
from generator.notify.trouble import CannotNotify

FINE, NOTHING, OWED = 0, 1, 3


def close(done: Notified, form: str, *, dry_run: bool) -> int:
    """Results on standard output, everything else beside it."""
    if done.site is None:
        tell(done.problems, form)
        click.echo("Nothing was announced. Mend what is listed above and try again.", err=True)
        return NOTHING
    if form == "json":
        click.echo(as_json(done), nl=False)
    elif done.told:
        for line in lines(done.told, done.site):
            click.echo(line)
    click.echo(closing(done, dry_run=dry_run), err=True)
    if done.told is None or dry_run:
        return FINE
    if isinstance(done.told.broken, CannotNotify):
        trouble = done.told.broken
        click.echo(f"statusbook: {trouble.sentence}. Next: {trouble.hint}.", err=True)
        return NOTHING
    if done.told.broken:
        raise done.told.broken
    return OWED if owes(done.told) else FINE
