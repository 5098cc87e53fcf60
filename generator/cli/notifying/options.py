"""What can be asked of ``notify``, and the options that ask it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.clock import MomentType, now_option
from generator.cli.root import root_option
from generator.notify.courier import Pace
from generator.notify.plan import Wishes

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Asked:
    """The options, each under its own name."""

    root: Path
    state: str
    dry_run: bool
    since: datetime | None
    in_doubt: str
    drop: tuple[str, ...]
    attempts: int
    wait: float
    timeout: float
    patience: float
    now: datetime | None
    form: str

    @property
    def wishes(self) -> Wishes:
        """What to tell."""
        return Wishes(self.since, self.in_doubt == "leave", self.drop)

    @property
    def pace(self) -> Pace:
        """How long to try."""
        return Pace(self.attempts, self.wait, self.patience, self.in_doubt == "leave")


def _seconds(
    name: str, told: str, *, default: float, within: tuple[float, float]
) -> Callable[[F], F]:
    return click.option(
        name,
        type=click.FloatRange(*within),
        default=default,
        show_default=True,
        metavar="SECONDS",
        help=told,
    )


_OPTIONS = (
    root_option,
    click.option(
        "--state",
        default="announced.json",
        show_default=True,
        metavar="FILE|git:BRANCH",
        help="Where it is kept what was announced: a file below the root, or a branch of origin.",
    ),
    click.option("--dry-run", is_flag=True, help="Say what would go where; send and keep nothing."),
    click.option(
        "--since",
        type=MomentType(),
        metavar="TIME",
        help="Announce what is new since then. Without it, a first run tells what is open now, "
        "and later ones nothing that is older than seven days.",
    ),
    click.option(
        "--in-doubt",
        type=click.Choice(["again", "leave"]),
        default="again",
        show_default=True,
        help="What may have arrived before a crash: send it again under the same key, or leave it.",
    ),
    click.option("--drop", multiple=True, metavar="CHANNEL", help="Forget what a channel is owed."),
    click.option(
        "--attempts",
        type=click.IntRange(1, 20),
        default=4,
        show_default=True,
        help="How often one message is tried in one run.",
    ),
    _seconds(
        "--wait",
        "How long to wait before the second attempt; twice as long before each further one.",
        default=2.0,
        within=(0, 3600),
    ),
    _seconds("--timeout", "How long a receiver may be silent.", default=10.0, within=(0.1, 600)),
    _seconds(
        "--patience",
        "How long one channel may take in one run; the others do not wait for it.",
        default=120.0,
        within=(0.1, 3600),
    ),
    now_option,
    click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="How deliveries are written: for people, or for programs.",
    ),
)


def options(command: F) -> F:
    """Give these options to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
