"""Take over from the old tree what is not ours to remove."""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from generator.output.stage import Stage


def carry_over(
    old: Path, stage: Stage, ours: Collection[str], keep: Collection[str]
) -> tuple[str, ...]:
    """Carry the folders ``keep`` whole, and every file that is not among ``ours``.

    Return the files outside ``keep`` that were carried, sorted.
    """
    folders = {"/".join(parts[:end]) for parts in _split(ours) for end in range(1, len(parts))}
    foreign: list[str] = []
    pending = [""] if old.is_dir() else []
    while pending:
        below = pending.pop()
        with os.scandir(old / below) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                path = f"{below}/{entry.name}" if below else entry.name
                kept = _below(path, keep)
                if entry.is_dir(follow_symlinks=False):
                    if kept or path not in folders:
                        stage.folder(path)
                    pending.append(path)
                elif kept:
                    stage.carry(path)
                elif path not in ours:
                    stage.carry(path)
                    foreign.append(path)
    return tuple(sorted(foreign))


def _split(paths: Collection[str]) -> list[list[str]]:
    return [path.split("/") for path in paths]


def _below(path: str, folders: Collection[str]) -> bool:
    return any(path == folder or path.startswith(f"{folder}/") for folder in folders)
