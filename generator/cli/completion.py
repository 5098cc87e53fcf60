"""``statusbook completion``: what a shell needs in order to complete commands, ids and names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

PROGRAM = "statusbook"
VARIABLE = "_STATUSBOOK_COMPLETE"
_PLACES = {
    "bash": "~/.local/share/bash-completion/completions/statusbook",
    "zsh": "a file _statusbook in a folder of $fpath",
    "fish": "~/.config/fish/completions/statusbook.fish",
}


@click.command()
@click.argument("shell", type=click.Choice(sorted(_PLACES)))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print what SHELL needs to complete commands, options, events and components.

    Exit codes: 0 printed, 2 wrong usage.
    """
    found = get_completion_class(shell)
    assert found is not None  # noqa: S101 - click knows these three
    root = ctx.find_root().command
    click.echo(found(root, {}, PROGRAM, VARIABLE).source())
    click.echo(f"Next: save this as {_PLACES[shell]}, and open a new terminal.", err=True)
