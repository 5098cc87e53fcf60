"""The logos that ``site.yml`` names: pictures below ``content/`` that can do no harm."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.load.picture import picture_trouble
from generator.problems import Problem
from generator.problems.words import shown
from generator.source import read_bytes

MEDIA_LIMIT = 256 * 1024
"""Bytes that a logo may have; it is a part of every first visit."""

_BELOW = "write the path of a file below content/, such as brand/logo.svg"


def read_picture(root: Path, name: str) -> bytes | tuple[str, str]:
    """Read the picture at ``content/<name>``, or say what is wrong with it."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or not path.parts:
        return f"{shown(name)} is no path below content/", _BELOW
    if path.suffix not in (".svg", ".png"):
        return f"{shown(name)} is no picture that every browser shows", "use an .svg or a .png"
    if _leads_elsewhere(root, path):
        return f"{shown(name)} leads through a symbolic link", "put the file itself there"
    data = read_bytes(root / "content" / path, f"content/{path}", MEDIA_LIMIT)
    if isinstance(data, Problem):
        return f"content/{path}: {data.sentence}", data.hint
    return picture_trouble(data, path.suffix) or data


def _leads_elsewhere(root: Path, path: PurePosixPath) -> bool:
    folders = [root / "content" / parent for parent in path.parents]
    return any(folder.is_symlink() for folder in folders)
