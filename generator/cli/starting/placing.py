"""The first files put into a folder; what is there already stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.cli.told import counted
from generator.output import OutputFile, create


class Placed(NamedTuple):
    """Paths of what was written, and of what was there and was left alone."""

    written: list[str]
    kept: list[str]


def placed(files: Iterable[OutputFile], folder: Path) -> Placed:
    """Write what is missing. Raise ``CannotPublish`` where the machine refuses."""
    done = Placed([], [])
    for file in files:
        if (folder / file.path).is_symlink() or (folder / file.path).exists():
            done.kept.append(file.path)
        else:
            create([file], folder)
            done.written.append(file.path)
    return done


def closing(done: Placed, folder: Path) -> str:
    """Say what was done and what comes next."""
    is_here = folder == Path()
    there = "" if is_here else f"cd {folder}, then "
    where = "here" if is_here else f"below {folder}"
    lines = [f"Wrote {counted(len(done.written), 'file')} {where}."]
    if done.kept:
        lines.append("Left as they were: " + ", ".join(done.kept) + ".")
    lines.append(f"Next: {there}`statusbook serve` to look at it, and read README.md.")
    return "\n".join(lines)
