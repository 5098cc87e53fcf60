"""Why a command stopped and what to do next, in two lines."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click
from typing_extensions import override

from generator.authoring import Refused
from generator.output import CannotPublish


class Stop(click.ClickException):
    """Nothing was written; exit code 1."""

    exit_code = 1

    def __init__(self, sentence: str, following: str) -> None:
        super().__init__(sentence)
        self.following = following

    @override
    def show(self, file: IO[Any] | None = None) -> None:
        """Say it on stderr."""
        click.echo(f"{_sentence(self.message)}\nNext: {_sentence(self.following)}", err=True)


@contextmanager
def stopping() -> Iterator[None]:
    """Let what lower layers refuse end the command."""
    try:
        yield
    except Refused as refused:
        raise Stop(refused.sentence, refused.hint) from refused
    except CannotPublish as trouble:
        raise Stop(f"{trouble.file}: {trouble.sentence}", trouble.hint) from trouble


def _sentence(text: str) -> str:
    """A sentence with a capital and a full stop; ids, paths and commands stay as they are."""
    first, _, rest = text.partition(" ")
    if rest and first.isalpha():
        text = first[:1].upper() + first[1:] + " " + rest
    return text if text.endswith((".", "?")) else f"{text}."
