"""Options that all commands have with which people write, bundled so that they stay together."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.clock import MomentType, now_option, resolve_now
from generator.cli.desk.completing import complete_component, complete_event, complete_severity
from generator.cli.desk.kinds import Effect, EffectType, WhenType
from generator.cli.root import root_option

_F = TypeVar("_F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Manner:
    """How a command goes about it."""

    root: Path
    now: datetime | None
    no_input: bool
    dry_run: bool
    with_errors: bool
    commit: bool
    push: bool

    @property
    def asks(self) -> bool:
        """Whether somebody sits there who can answer."""
        return not self.no_input and sys.stdin.isatty() and sys.stderr.isatty()

    @property
    def moment(self) -> datetime:
        """The moment of the command."""
        return resolve_now(self.now)


@dataclass(frozen=True, slots=True)
class Words:
    """What is said, and from when on."""

    message: str | None
    source: str | None
    edit: bool
    at: datetime | None
    next_update: str | None
    effects: tuple[Effect, ...]
    silent: bool


_MANNER = (
    root_option,
    now_option,
    click.option("--no-input", is_flag=True, help="Ask nothing; what is missing is an error."),
    click.option("--dry-run", is_flag=True, help="Show what would change, and change nothing."),
    click.option(
        "--with-errors",
        is_flag=True,
        help="Write it although the checks find errors in it; they still keep it off the page.",
    ),
    click.option("--commit", is_flag=True, help="Commit the file, and nothing else, in git."),
    click.option("--push", is_flag=True, help="Commit the file and push the branch."),
)
_WORDS = (
    click.option("-m", "--message", metavar="TEXT", help="What customers read, in Markdown."),
    click.option(
        "-F",
        "--file",
        "source",
        metavar="FILE",
        type=click.Path(dir_okay=False, allow_dash=True),
        help="Read the message from a file, or with - from standard input.",
    ),
    click.option("-e", "--edit", is_flag=True, help="Write the message in $EDITOR."),
    click.option(
        "--at", type=MomentType(), metavar="TIME", help="When it is said. Now where not given."
    ),
    click.option(
        "--next-update",
        type=WhenType(),
        metavar="SPAN",
        help="Promise the next word within 30m, 2h or by a time; none to promise nothing. "
        "What the severity promises where not given.",
    ),
    click.option(
        "-c",
        "--component",
        "effects",
        type=EffectType(),
        metavar="ID[=STATE]",
        multiple=True,
        shell_complete=complete_component,
        help="What is affected and how, such as checkout=partial_outage. May be repeated.",
    ),
    click.option("--silent", is_flag=True, help="Keep this update out of the feeds."),
)
event_argument = click.argument(
    "event", metavar="[ID]", required=False, shell_complete=complete_event
)
severity_option = click.option(
    "--severity", shell_complete=complete_severity, help="One of the severities of the site."
)
title_option = click.option("--title", help="The headline: what fails for whom, in a few words.")
id_option = click.option(
    "--id", "ident", help="The name of the file. Day and title where not given."
)


def manner_options(command: _F) -> _F:
    """Give a command the options of ``Manner``, as its argument ``manner``."""
    return _bundled(command, _MANNER, Manner, "manner")


def word_options(command: _F) -> _F:
    """Give a command the options of ``Words``, as its argument ``words``."""
    return _bundled(command, _WORDS, Words, "words")


def _bundled(command: _F, options: tuple[Callable[..., Any], ...], kind: Any, name: str) -> _F:
    names = [field.name for field in fields(kind)]

    @wraps(command)
    def bundled(**given: Any) -> Any:
        from generator.cli.desk.stopping import stopping  # noqa: PLC0415 - late, for completion

        bundle = kind(**{each: given.pop(each) for each in names})
        with stopping():
            return command(**given, **{name: bundle})

    for option in reversed(options):
        bundled = option(bundled)
    return bundled  # type: ignore[return-value]  # - the same command with options bundled
