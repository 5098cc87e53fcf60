"""The event files below ``content/incidents``, sorted, whatever order the disk has them in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Place, Problem

INCIDENTS = "content/incidents"
SITE = "content/site.yml"
_DEPTH = 12


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """An event file: its path relative to the root with ``/``, and its stem."""

    file: str
    stem: str


def find_events(root: Path) -> tuple[tuple[Found, ...], tuple[Problem, ...]]:
    """Find all event files, and what lies there that only looks like one."""
    found: list[Found] = []
    problems: list[Problem] = []
    for each in _walk(root, INCIDENTS, 0):
        (found if isinstance(each, Found) else problems).append(each)  # type: ignore[arg-type]
    return tuple(sorted(found)), tuple(problems)


def _walk(root: Path, folder: str, depth: int) -> Iterator[Found | Problem]:
    try:
        with os.scandir(root / folder) as entries:
            listed = sorted(entries, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        hint = "let the user who runs this command read it (chmod u+rx)"
        yield Problem(Place(folder), "unreadable-file", "this folder may not be read", hint)
        return
    for entry in listed:
        if not entry.name.startswith("."):
            yield from _entry(root, entry, f"{folder}/{entry.name}", depth)


def _entry(
    root: Path, entry: os.DirEntry[str], file: str, depth: int
) -> Iterator[Found | Problem]:
    stem, suffix = os.path.splitext(entry.name)
    if suffix in (".yml", ".yaml"):
        yield Found(file, stem)
    elif entry.is_dir(follow_symlinks=False):
        if depth >= _DEPTH:
            hint = "folders by year or team are deep enough"
            yield Problem(Place(file), "too-deep", f"folders nest more than {_DEPTH} deep", hint)
        else:
            yield from _walk(root, file, depth + 1)
