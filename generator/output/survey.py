"""Look at a tree that was just published as a whole, so that the next one is a patch of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from generator.output.manifest import (
    Manifest,
    all_folders,
    file_mark,
    is_coarse,
    marked_folders,
    wait_a_tick,
)
from generator.output.marks import FILE, FOLDER, Marks
from generator.output.stage import Stage
from generator.output.work import Work

Placed: TypeAlias = tuple[bytes, bytes]
"""A file's key and the digest of its bytes."""


def surveyed(
    work: Work,
    ground: bytes,
    placed: Mapping[str, Placed],
    *,
    bundles: dict[bytes, tuple[int, int]],
    behind: Sequence[str],
    foreign: Collection[str],
    stage: Stage,
) -> Manifest | None:
    """Look at all files and folders; ``None`` where dates tell too little.

    ``behind``: the files that the tree before this one, now the spare, lacks or has otherwise. A
    first tree gets a spare that shares all its files. ``stage`` made the tree, and knows
    its folders.
    """
    tree = str(work.target)
    spare: Collection[str] | None = None
    if not work.new.exists():
        twin = Stage(work.new, work.target)
        twin.mirror(stage)
        behind, spare = sorted(twin.fresh), stage.folders
    new = str(work.new)
    wait_a_tick()
    marks = [file_mark(f"{tree}/{path}") for path in placed]
    if not marks or not all(marks) or is_coarse(marks):
        return None
    return Manifest(
        ground=ground,
        files=Marks.of(FILE, dict(zip(placed, marks, strict=True))),
        keys=[key for key, _ in placed.values()],
        digests=bytearray().join(digest for _, digest in placed.values()),
        folders=Marks.of(FOLDER, marked_folders(tree, stage.folders)),
        spare=Marks.of(FOLDER, all_folders(new) if spare is None else marked_folders(new, spare)),
        behind=list(behind),
        foreign=list(foreign),
        bundles=bundles,
    )
