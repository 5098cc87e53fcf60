"""Schemas put into a folder of a site: new, or anew where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.told import counted
from generator.output import CannotPublish, OutputFile
from generator.output.edit import add_file, replace_file


def put(files: Iterable[OutputFile], folder: Path) -> str:
    """Write what differs; say what was done and what comes next."""
    known = list(files)
    changed = [file for file in known if _held(folder / file.path) != file.data]
    try:
        for file in changed:
            old = _held(folder / file.path)
            if old is None:
                add_file(folder / file.path, file.data)
            else:
                replace_file(folder / file.path, old, file.data)
    except CannotPublish as trouble:
        raise click.ClickException(f"{trouble.file}: {trouble.sentence}; {trouble.hint}") from None
    if not changed:
        return f"{folder}: all {counted(len(known), 'schema')} are up to date."
    return f"{folder}: wrote {counted(len(changed), 'schema')}. Next: commit this folder."


def stale(files: Iterable[OutputFile], folder: Path) -> list[str]:
    """Name those that are missing or differ."""
    return [file.path for file in files if _held(folder / file.path) != file.data]


def _held(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
