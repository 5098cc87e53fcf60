"""Files that nothing reads, though their authors probably think that they are on the page."""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from generator.problems import Level, Place, Problem
from generator.source import EVENT_LIMIT, read_bytes

CONTENT = "content"
EVENTS = (".yml", ".yaml")
PAPERS = (".md",)
_NEARLY_PAPERS = (".markdown", ".mdown", ".mkd", ".txt")
_DEEPEST = 4
"""Folders within folders of ``content/`` that are looked into for what belongs elsewhere."""
_KEY = re.compile(rb"""[{\s]*["']?\w+["']?\s*:""")
_BEFORE = (b"#", b"---", b"```")
"""How lines begin that may stand above the first key."""
_UPDATES = re.compile(rb"""(?:^|[{,])[ \t]*["']?updates["']?\s*:""", re.MULTILINE)


def unread_events(root: Path, others: Iterable[str], stems: Collection[str]) -> Iterator[Problem]:
    """Tell of files of other kinds in ``content/incidents``; a copy of one that is read is none."""
    for file in others:
        name = file.rpartition("/")[2]
        suffix = os.path.splitext(name)[1]  # noqa: PTH122 - a name, and not a path
        sentence = f"a file that ends with {suffix} is not read"
        take_off = f"if it is an incident, take {suffix} off its name; if not, put it elsewhere"
        if suffix.lower() in EVENTS:
            yield Problem(Place(file), "file-name", sentence, f"end it with {suffix.lower()}")
        elif name.partition(".")[0].rstrip("~") not in stems and _reads_like_event(root, file):
            is_second = file.removesuffix(suffix).endswith(EVENTS)
            hint = take_off if suffix and is_second else "end its name with .yml"
            sentence = "this reads like an incident, and only .yml files are read"
            yield Problem(Place(file), "file-name", sentence, hint)
        elif file.removesuffix(suffix).endswith(EVENTS) and suffix.lower() in (".txt", ".md"):
            yield Problem(Place(file), "file-name", sentence, take_off, Level.WARNING)


def unread_papers(root: Path, others: Iterable[str]) -> Iterator[Problem]:
    """Tell of files of other kinds in ``content/postmortems``.

    An incident among them is missed on the status page, so it is told of the place where it is not.
    """
    for file in others:
        suffix = os.path.splitext(file)[1]  # noqa: PTH122 - a name, and not a path
        sentence = f"a file that ends with {suffix} is not read"
        hint = "if it is a postmortem, end its name with .md; if not, put it elsewhere"
        if suffix.lower() in EVENTS and _reads_like_event(root, file):
            sentence = f"{file} reads like an incident, and is not read there"
            yield Problem(Place("content/incidents"), "file-name", sentence, "move it here")
        elif suffix.lower() in PAPERS:
            yield Problem(Place(file), "file-name", sentence, f"end it with {suffix.lower()}")
        elif suffix.lower() in (*_NEARLY_PAPERS, *EVENTS):
            yield Problem(Place(file), "file-name", sentence, hint, Level.WARNING)
        elif file.removesuffix(suffix).endswith(PAPERS) and suffix.lower() in (".txt", ".md"):
            hint = f"if it is a postmortem, take {suffix} off its name; if not, put it elsewhere"
            yield Problem(Place(file), "file-name", sentence, hint, Level.WARNING)


def misplaced_events(root: Path) -> Iterator[Problem]:
    """Tell of incidents beside the folders that are read: in ``content/``, or in the root."""
    read = [root / CONTENT / each for each in ("incidents", "postmortems")]
    known = [path for path in read if path.is_dir()]
    for file in sorted((*_below(root, CONTENT, 0, known), *_below(root, "", _DEEPEST, known))):
        if file != f"{CONTENT}/site.yml" and _reads_like_event(root, file):
            sentence = "this reads like an incident, and is not read here"
            hint = f"move it to content/incidents/{file.rpartition('/')[2].lower()}"
            yield Problem(Place(file), "file-name", sentence, hint)


def _below(root: Path, folder: str, depth: int, known: Collection[Path]) -> Iterator[str]:
    """Files that end as an event's does; folders that are read are told by what they are.

    Where capitals make no difference to a disk, ``content/Incidents`` is one of them.
    """
    try:
        with os.scandir(root / folder) as entries:
            there = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return
    for entry in there:
        file = f"{folder}/{entry.name}" if folder else entry.name
        if entry.is_dir(follow_symlinks=False):
            if depth < _DEEPEST and not any(each.samefile(entry) for each in known):
                yield from _below(root, file, depth + 1, known)
        elif entry.name.lower().endswith(EVENTS):
            yield file


def _reads_like_event(root: Path, file: str) -> bool:
    """Whether a file begins with a key and has ``updates``, whatever else is wrong with it."""
    data = read_bytes(root / file, file, EVENT_LIMIT)
    if not isinstance(data, bytes) or not _UPDATES.search(data):
        return False
    lines = (line.strip() for line in data.removeprefix(codecs.BOM_UTF8).splitlines())
    first = next((line for line in lines if line and not line.startswith(_BEFORE)), b"")
    return bool(_KEY.match(first))
