"""Gives each postmortem its past."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha1, sha256
from pathlib import Path

from generator.model.content import Content
from generator.model.history import History
from generator.problems import Problem
from generator.problems.lane import POSTMORTEMS
from generator.site.git import NoHistoryError
from generator.site.history.blobs import contents
from generator.site.history.changes import change
from generator.site.history.facts import Facts
from generator.site.history.log import Past, pasts
from generator.site.history.newest import shallow_edge
from generator.source import POSTMORTEM_LIMIT, read_bytes

_LONG = 64
"""Digits of an object's name in a repository that uses SHA-256."""


def with_history(content: Content, root: Path) -> Content:
    """Add to the postmortems what git knows of them, and nothing where it knows nothing."""
    folder = root / POSTMORTEMS
    files = {_within(each.file): each.file for each in content.postmortems}
    try:
        is_shallow = bool(shallow_edge(folder)) if files else False
        known = pasts(folder, files, shallow=is_shallow) if files else {}
        told = dict(_histories(folder, known))
    except (NoHistoryError, OSError):
        return content
    return content.model_copy(
        update={
            "postmortems": tuple(
                each.model_copy(update={"history": told[_within(each.file)]})
                for each in content.postmortems
            )
        }
    )


def _within(file: str) -> str:
    return file.removeprefix(f"{POSTMORTEMS}/")


def _histories(folder: Path, known: Mapping[str, Past]) -> Iterator[tuple[str, History]]:
    asked = {name: _blobs(past) for name, past in sorted(known.items())}
    answer = contents(folder, (blob for blobs in asked.values() for blob in blobs))
    for name, blobs in asked.items():
        held = dict(zip(blobs, answer, strict=False)) if blobs else {}
        yield name, _history(folder / name, known[name], held)
    next(answer, None)


def _blobs(past: Past) -> list[str]:
    """Each version of a file once, newest first."""
    pairs = ((step.blob, step.before) for step in past.steps)
    return list(dict.fromkeys(blob for pair in pairs for blob in pair if blob))


def _history(file: Path, past: Past, held: Mapping[str, bytes | None]) -> History:
    facts = {blob: Facts.of(data) for blob, data in held.items() if data is not None}
    told = [
        change(step, facts.get(step.before) if step.before else None, facts.get(step.blob))
        for step in past.steps
    ]
    return History(
        changes=tuple(each for each in told if each),
        earlier=past.count - len(past.steps),
        cut=past.blob is not None and not past.begun,
        pending=past.blob is None or not _is(file, past.blob),
    )


def _is(file: Path, blob: str) -> bool:
    """Whether a file holds what an object holds, however its lines end."""
    data = read_bytes(file, file.name, POSTMORTEM_LIMIT)
    if isinstance(data, Problem):
        return False
    made = sha256 if len(blob) == _LONG else sha1
    forms = (data, data.replace(b"\r\n", b"\n"))
    return any(made(b"blob %d\0" % len(each) + each).hexdigest() == blob for each in forms)
