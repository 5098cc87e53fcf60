"""What a build leaves for the next one: beside the published folder, never in it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from generator.output.trouble import told
from generator.output.work import Work


def remembered(target: Path, name: str) -> bytes:
    """What the last build left under a name; nothing where that cannot be told."""
    try:
        return (Work.beside(target).folder / name).read_bytes()
    except OSError:
        return b""


def remember(target: Path, name: str, data: bytes) -> None:
    """Leave something for the next build; it is there whole or not at all."""
    work = Work.beside(target)
    with told(target):
        work.make()
        beside = work.folder / f"{name}.new"
        beside.write_bytes(data)
        beside.replace(work.folder / name)


def forget(target: Path, name: str) -> None:
    """Let the next build know nothing."""
    with suppress(OSError):
        (Work.beside(target).folder / name).unlink()
