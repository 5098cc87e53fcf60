"""The folder beside a published one in which the next tree is made; private, and not for git."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.output.swap import repair


@dataclass(frozen=True, slots=True)
class Work:
    """``target`` is published; ``new`` becomes the next tree; ``aside`` is used while swapping.

    Between builds ``new`` holds the tree that was published before, as material for the next.
    """

    target: Path
    folder: Path

    @classmethod
    def beside(cls, target: Path) -> Work:
        """The work folder of a target, with no links in the paths."""
        if target.name in {"", ".."}:
            target = target.resolve()
        real = Path(os.path.realpath(target.parent), target.name)
        return cls(real, real.parent / f".{real.name}.statusbook")

    @property
    def new(self) -> Path:
        """The tree that is being made."""
        return self.folder / "new"

    @property
    def aside(self) -> Path:
        """Where the old tree waits while two renames swap it."""
        return self.folder / "old"

    @property
    def lock(self) -> Path:
        """The lock file."""
        return self.folder / "lock"

    def make(self) -> None:
        """Make the folder; only its owner may look into it."""
        self.folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        ignore = self.folder / ".gitignore"
        if not ignore.exists():
            ignore.write_bytes(b"*\n")

    def tidy(self) -> None:
        """Put right what a killed build left, and keep the tree before this one as material."""
        repair(self.new, self.target, self.aside)
        self.keep_spare()

    def keep_spare(self) -> None:
        """Put the tree that was published before where the next one is made."""
        if not self.aside.exists():
            return
        if self.new.exists():
            shutil.rmtree(self.aside)
        else:
            self.aside.rename(self.new)

    def clear(self) -> None:
        """Give the disk back what the new tree takes."""
        shutil.rmtree(self.new, ignore_errors=True)
