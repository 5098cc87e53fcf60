"""Add new files to a folder that belongs to people, and overwrite none."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from generator.output.file import OutputFile
from generator.output.paths import fault
from generator.output.trouble import CannotPublish, told


def create(files: Iterable[OutputFile], root: Path) -> int:
    """Write files below ``root`` and count them. Each is there whole or not at all.

    Raise ``CannotPublish`` where one exists already or cannot be written; those before it stay.
    """
    count = 0
    for file in files:
        wrong = fault(file.path)
        if wrong:
            raise CannotPublish("published-path", file.path, f"the path {wrong}", "report this")
        with told(root / file.path):
            _create(root / file.path, file.data)
        count += 1
    return count


def _create(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(data)
        try:
            os.link(beside, path)
        except FileExistsError:
            raise
        except (OSError, NotImplementedError):  # a file system without hard links
            with path.open("xb") as stream:
                stream.write(data)
    finally:
        beside.unlink(missing_ok=True)
