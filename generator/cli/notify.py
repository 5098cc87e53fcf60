"""``statusbook notify``: tell each new update once, over the channels of ``site.yml``."""

from __future__ import annotations

import sys
from typing import Any

import click

from generator.cli.notifying.closing import close
from generator.cli.notifying.options import Asked, options
from generator.cli.notifying.running import notified
from generator.notify.trouble import CannotNotify


@click.command()
@options
def notify(**given: Any) -> None:  # each of them is typed in ``Asked``
    """Tell each new update once to people who do not poll: by mail, chat, webhook, text message.

    Run it after the page was published. It remembers what was announced, see --state.

    Exit codes: 0 all told, 1 nothing could be told, 2 wrong usage, 3 something is still owed.
    """
    asked = Asked(**given)
    try:
        done = notified(asked)
    except CannotNotify as trouble:
        click.echo(f"statusbook: {trouble.sentence}. Next: {trouble.hint}.", err=True)
        sys.exit(1)
    sys.exit(close(done, asked.form, dry_run=asked.dry_run))
