"""The files and folders that a command was asked about."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from generator.problems import Place


@dataclass(frozen=True, slots=True)
class Wanted:
    """Paths relative to the root; all that there is where none is given."""

    paths: tuple[str, ...] = ()

    @classmethod
    def of(cls, root: Path, given: Iterable[Path]) -> Wanted:
        """Take paths as they were typed; one outside of the root is wrong usage."""
        return cls(tuple(_below(root, path) for path in given))

    def has(self, place: Place) -> bool:
        """Whether a place lies in one of them."""
        return not self.paths or any(
            each in (".", place.file) or place.file.startswith(each + "/") for each in self.paths
        )


def _below(root: Path, path: Path) -> str:
    """The path as problems have it: relative to the root, with ``/``; links are not followed."""
    named = path.name not in ("", os.pardir)
    whole = path.parent.resolve() / path.name if named else path.resolve()
    if not whole.is_relative_to(root.resolve()):
        raise click.UsageError(f"{path} does not lie below {root}; --root names another folder")
    return whole.relative_to(root.resolve()).as_posix()
