"""The group of all commands, and what becomes of a mistake of ours."""

from __future__ import annotations

import os
import sys
from typing import Any

import click
from typing_extensions import override

from generator import __version__
from generator.cli.commands import COMMANDS
from generator.cli.known import LateGroup
from generator.cli.library.calm import calm, for_good

BUG = 70
"""Exit code for a mistake of ours, as in sysexits.h; 1 is kept for what people can mend."""
TRACEBACK = "STATUSBOOK_TRACEBACK"
"""Set in the environment, it shows where in the code a command gave up."""

_LEFT = "Stopped, and nothing was written. Next: the same command again, when you are ready."
"""Somebody left a question unanswered; all questions come before anything is written."""
_STOPPED = "Stopped half-way. Next: the same command again; it goes on from what is there."


class Commands(LateGroup):
    """All commands; our own mistakes told without a traceback."""

    parts = COMMANDS

    @override
    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; say in one sentence what went wrong where that is our fault."""
        try:
            with calm():
                return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, BrokenPipeError):
            raise
        except (click.Abort, KeyboardInterrupt) as stop:
            click.echo(f"\n{_LEFT if isinstance(stop, click.Abort) else _STOPPED}", err=True)
            sys.exit(1)
        except Exception as trouble:
            if os.environ.get(TRACEBACK):
                raise
            click.echo(_said(trouble), err=True)
            sys.exit(1 if isinstance(trouble, OSError) else BUG)
        finally:
            for_good()


def _said(trouble: Exception) -> str:
    if isinstance(trouble, OSError):
        return f"statusbook: the machine refuses: {trouble}"
    return (
        f"statusbook: a mistake of ours: {type(trouble).__name__}: {trouble}\n"
        f"Please report it, with what the same command prints when {TRACEBACK}=1 is set."
    )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="statusbook")
def main() -> None:
    """Status pages and a postmortem library from plain files in git."""
