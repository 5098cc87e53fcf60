"""Progress for a person at a terminal, on stderr, once a command takes longer than a second."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Thing = TypeVar("Thing")

_PATIENCE = 1.0
_BEAT = 0.1


def counted(things: Iterable[Thing], what: str) -> Iterator[Thing]:
    """Pass things on, and show how many went by; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield from things
        return
    due = time.monotonic() + _PATIENCE
    shown = False
    try:
        for count, thing in enumerate(things, 1):
            if time.monotonic() >= due:
                click.echo(f"\r{count:,} {what}", nl=False, err=True)
                shown = True
                due = time.monotonic() + _BEAT
            yield thing
    finally:
        if shown:
            click.echo("\r\x1b[K", nl=False, err=True)
