"""The group of commands; each command's module is imported only when that command runs.

So ``check`` does not pay for the template engine, nor ``--help`` for anything.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping
from typing import Any, NamedTuple

import click
from typing_extensions import override

from generator import __version__

BUG = 70
"""Exit code for a mistake of ours, as in sysexits.h; 1 is kept for what people can mend."""
TRACEBACK = "STATUSBOOK_TRACEBACK"
"""Set in the environment, it shows where in the code a command gave up."""


class Known(NamedTuple):
    """Where a command lives and what the overview says of it."""

    module: str
    attribute: str
    help: str


COMMANDS: Mapping[str, Known] = {
    "build": Known("generator.cli.build", "build", "Publish the site into site/public."),
    "check": Known("generator.cli.check", "check", "Report every problem of the content."),
    "emit": Known(
        "generator.cli.emit", "emit", "Write the library as a folder that another host can build."
    ),
    "import": Known(
        "generator.cli.importing",
        "importing",
        "Bring another status page's history along, or postmortems.",
    ),
    "serve": Known(
        "generator.cli.serve", "serve", "Show the site on this machine, and again after changes."
    ),
}


class LazyGroup(click.Group):
    """Commands by name, imported late; our own mistakes told without a traceback."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, sorted."""
        return sorted(COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command."""
        known = COMMANDS.get(cmd_name)
        if known is None:
            return None
        command = getattr(importlib.import_module(known.module), known.attribute)
        assert isinstance(command, click.Command)  # noqa: S101 - our own table
        return command

    @override
    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name].help) for name in sorted(COMMANDS)])

    @override
    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; say in one sentence what went wrong where that is our fault."""
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as trouble:
            if os.environ.get(TRACEBACK):
                raise
            click.echo(_said(trouble), err=True)
            sys.exit(1 if isinstance(trouble, OSError) else BUG)


def _said(trouble: Exception) -> str:
    if isinstance(trouble, OSError):
        return f"statusbook: the machine refuses: {trouble}"
    return (
        f"statusbook: a mistake of ours: {type(trouble).__name__}: {trouble}\n"
        f"Please report it, with what the same command prints when {TRACEBACK}=1 is set."
    )


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="statusbook")
def main() -> None:
    """Status pages and a postmortem library from plain files in git."""
