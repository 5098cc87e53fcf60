"""Publish a tree: beside the old one first, then in its place."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.output.file import OutputFile


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did."""

    written: int
    unchanged: int


def publish(files: Iterable[OutputFile], target: Path, *, keep: Collection[str] = ()) -> Published:
    """Make ``target`` hold exactly ``files``, and what it holds below the folders ``keep``."""
    stage = target.parent / f".{target.name}.new"
    shutil.rmtree(stage, ignore_errors=True)
    written = 0
    for file in files:
        path = stage / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
        written += 1
    if target.exists():
        old = target.parent / f".{target.name}.old"
        shutil.rmtree(old, ignore_errors=True)
        for name in keep:
            if (target / name).exists():
                shutil.copytree(target / name, stage / name)
        target.rename(old)
        stage.rename(target)
        shutil.rmtree(old)
    else:
        stage.rename(target)
    return Published(written, 0)
