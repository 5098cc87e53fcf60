"""The files below ``content/incidents`` and ``content/postmortems``, sorted.

Whatever order the disk has them in.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from generator.load.strays import EVENTS, PAPERS, misplaced_events, unread_events, unread_papers
from generator.problems import Place, Problem
from generator.problems.lane import POSTMORTEMS

INCIDENTS = "content/incidents"
SITE = "content/site.yml"
DEEPEST = 12
"""Folders within folders that are looked into."""


class Found(NamedTuple):
    """A content file: its path relative to the root with ``/``, and its stem."""

    file: str
    stem: str


@dataclass(frozen=True, slots=True)
class Finds:
    """What lies below a folder of content, and what only looks as if it were content."""

    suffixes: tuple[str, ...] = EVENTS
    files: list[Found] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    """What has another ending."""


def find_events(root: Path) -> Finds:
    """Find all event files, sorted by path."""
    finds = Finds()
    _walk(root, INCIDENTS, 0, finds)
    finds.files.sort()
    if finds.others:
        stems = {each.stem for each in finds.files}
        finds.problems.extend(unread_events(root, sorted(finds.others), stems))
    finds.problems.extend(misplaced_events(root))
    return finds


def find_postmortems(root: Path) -> Finds:
    """Find all postmortems, sorted by path."""
    finds = Finds(PAPERS)
    _walk(root, POSTMORTEMS, 0, finds)
    finds.files.sort()
    finds.problems.extend(unread_papers(root, sorted(finds.others)))
    return finds


def _walk(root: Path, folder: str, depth: int, finds: Finds) -> None:
    path = root / folder
    if path.is_symlink():
        hint = "put the folder itself here; links are not followed"
        finds.problems.append(_refused(folder, "this is a symbolic link, not a folder", hint))
        return
    for entry in _entries(path, folder, finds):
        file = f"{folder}/{entry.name}"
        stem, dot, suffix = entry.name.rpartition(".")  # names that begin with a dot are left out
        if dot + suffix in finds.suffixes:
            finds.files.append(Found(file, stem))
        elif entry.is_dir(follow_symlinks=False) and depth < DEEPEST:
            _walk(root, file, depth + 1, finds)
        elif entry.is_dir(follow_symlinks=False):
            sentence = f"folders are nested more than {DEEPEST} deep"
            hint = "a folder for each year is deep enough"
            finds.problems.append(Problem(Place(file), "too-deep", sentence, hint))
        elif entry.is_symlink() and entry.is_dir():
            hint = "put the folder itself here; links are not followed"
            finds.problems.append(_refused(file, "this is a symbolic link, not a folder", hint))
        else:
            finds.others.append(file)


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


def _refused(file: str, sentence: str, hint: str) -> Problem:
    return Problem(Place(file), "unreadable-file", sentence, hint)
