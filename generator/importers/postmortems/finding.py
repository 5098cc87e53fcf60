"""The Markdown files of a folder, read as text whatever their bytes are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Problem
from generator.source import POSTMORTEM_LIMIT, read_bytes, readable

_DEEPEST = 12
_NOT_ONE = frozenset({"readme.md", "_index.md", "template.md", "_template.md", "contributing.md"})


@dataclass(frozen=True, slots=True)
class Document:
    """A document of somebody else's."""

    path: str
    """Relative to the folder, with ``/``."""
    stem: str
    team: str
    text: str
    replaced: bool
    """Whether some of its characters cannot stand in a file of ours."""


def documents(folder: Path, team: str | None, problems: list[Problem]) -> Iterator[Document]:
    """Read all documents below a folder; one that cannot be read is a problem and left out.

    A document's team is ``team``, else the folder it lies in, else the whole folder's name.
    """
    for path in _files(folder, folder, 0):
        data = read_bytes(folder / path, str(folder / path), POSTMORTEM_LIMIT)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        text, replaced = readable(data)
        parts = path.split("/")
        named = parts[0] if len(parts) > 1 else folder.resolve().name
        yield Document(path, _stem(parts), team or named, text, replaced)


def _files(folder: Path, top: Path, depth: int) -> Iterator[str]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if depth < _DEEPEST and not entry.name.startswith("."):
                yield from _files(Path(entry.path), top, depth + 1)
        elif _is_document(entry.name.lower()):
            yield Path(entry.path).relative_to(top).as_posix()


def _is_document(name: str) -> bool:
    markdown = name.endswith((".md", ".markdown"))
    return markdown and name not in _NOT_ONE and not name.startswith(".")


def _stem(parts: list[str]) -> str:
    """The name of the file, or of its folder where the file is only called index."""
    stem = parts[-1].rpartition(".")[0]
    if stem.casefold() == "index" and len(parts) > 1:
        return parts[-2]
    return stem.removesuffix("__index")
