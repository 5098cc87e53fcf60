"""The files below ``content/incidents`` and ``content/postmortems``, sorted.

Whatever order the disk has them in.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.problems import Level, Place, Problem
from generator.problems.lane import POSTMORTEMS

INCIDENTS = "content/incidents"
SITE = "content/site.yml"
SUFFIXES = (".yml", ".yaml")
PAPERS = (".md",)
_NEARLY_PAPERS = (".markdown", ".mdown", ".mkd", ".txt")
DEEPEST = 12
"""Folders within folders that are looked into."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A content file: its path relative to the root with ``/``, and its stem."""

    file: str
    stem: str


@dataclass(frozen=True, slots=True)
class Finds:
    """What lies below a folder of content, and what only looks as if it were content."""

    suffixes: tuple[str, ...] = SUFFIXES
    files: list[Found] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find_events(root: Path) -> Finds:
    """Find all event files, sorted by path."""
    finds = Finds()
    _walk(root, INCIDENTS, 0, finds)
    finds.files.sort()
    return finds


def find_postmortems(root: Path) -> Finds:
    """Find all postmortems, sorted by path."""
    finds = Finds(PAPERS)
    _walk(root, POSTMORTEMS, 0, finds)
    finds.files.sort()
    return finds


def _walk(root: Path, folder: str, depth: int, finds: Finds) -> None:
    path = root / folder
    if path.is_symlink():
        hint = "put the folder itself here; links are not followed"
        finds.problems.append(_refused(folder, "this is a symbolic link, not a folder", hint))
        return
    for entry in _entries(path, folder, finds):
        file = f"{folder}/{entry.name}"
        stem, suffix = os.path.splitext(entry.name)  # noqa: PTH122 - a name, and not yet a path
        if suffix in finds.suffixes:
            finds.files.append(Found(file, stem))
        elif entry.is_dir(follow_symlinks=False) and depth < DEEPEST:
            _walk(root, file, depth + 1, finds)
        else:
            finds.problems.extend(_looks_like_content(file, entry, suffix, finds.suffixes))


def _entries(path: Path, folder: str, finds: Finds) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as entries:
            return [entry for entry in entries if not entry.name.startswith(".")]
    except FileNotFoundError:
        return []
    except OSError:
        hint = "let the user who runs this command look into it (chmod u+rx)"
        finds.problems.append(_refused(folder, "this folder cannot be looked into", hint))
        return []


def _looks_like_content(
    file: str, entry: os.DirEntry[str], suffix: str, suffixes: tuple[str, ...]
) -> Iterator[Problem]:
    """Say that a file is not read where its author probably thinks that it is."""
    if entry.is_dir(follow_symlinks=False):
        sentence = f"folders are nested more than {DEEPEST} deep"
        yield Problem(Place(file), "too-deep", sentence, "a folder for each year is deep enough")
    elif entry.is_symlink() and entry.is_dir():
        hint = "put the folder itself here; links are not followed"
        yield _refused(file, "this is a symbolic link, not a folder", hint)
    else:
        yield from _wrong_ending(file, suffix, suffixes)


def _wrong_ending(file: str, suffix: str, suffixes: tuple[str, ...]) -> Iterator[Problem]:
    sentence = f"a file that ends with {suffix} is not read"
    if suffix.lower() in suffixes:
        hint = f"end it with {suffix.lower()}"
        yield Problem(Place(file), "file-name", sentence, hint)
    elif suffixes == PAPERS and suffix.lower() in (*_NEARLY_PAPERS, *SUFFIXES):
        hint = "if it is a postmortem, end its name with .md; if not, put it elsewhere"
        yield Problem(Place(file), "file-name", sentence, hint, Level.WARNING)
    elif file.removesuffix(suffix).endswith(suffixes) and suffix.lower() in (".txt", ".md"):
        what = "a postmortem" if suffixes == PAPERS else "an incident"
        hint = f"if it is {what}, take {suffix} off its name; if not, put it elsewhere"
        yield Problem(Place(file), "file-name", sentence, hint, Level.WARNING)


def _refused(file: str, sentence: str, hint: str) -> Problem:
    return Problem(Place(file), "unreadable-file", sentence, hint)
