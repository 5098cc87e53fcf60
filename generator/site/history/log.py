"""Which commits touched which postmortems: one answer of git, read from the newest on.

The line of first parents is followed, which is what readers of the branch saw: each version there
comes right after the one before, merged work as one change. Files keep their past when they move.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from generator.site.history.stream import streamed

SHOWN = 10
"""Changes of a postmortem that are told; earlier ones are counted."""
COMMITS = 20_000
"""Commits that touch postmortems, as far back as one looks."""
_SUBJECT = 200
_CHUNK = 1 << 16
_BEGINS = b"\x01"
_ASKED = (
    "log", "-z", "--raw", "--no-abbrev", "--find-renames", "--first-parent", "-m", "--relative",
    "--no-color", "--no-decorate", "--no-ext-diff", "--no-mailmap", "--no-notes",
    "--no-show-signature", "--no-textconv", "--encoding=UTF-8", "--ignore-submodules=all",
    f"--max-count={COMMITS}", "--format=tformat:%x01%ct %p%x02%s", "HEAD", "--", ".",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One version of a file: when it came, what it holds, what stood there before."""

    seconds: int | None
    """Since 1970."""
    subject: str
    blob: str
    before: str | None
    """``None`` where the file came with it."""
    moved: bool = False


@dataclass(slots=True)
class Past:
    """The newest steps of a file, newest first, and how many there are in all."""

    steps: list[Step] = field(default_factory=list)
    count: int = 0
    blob: str | None = None
    """What the newest commit holds, ``None`` where no commit has it."""
    begun: bool = False
    """Whether the step with which the file came was seen."""


@dataclass(frozen=True, slots=True)
class _Commit:
    seconds: int | None
    subject: str
    is_first: bool
    """Whether git knows nothing before it."""


@dataclass(frozen=True, slots=True)
class _Touched:
    old: str
    new: str
    kind: str
    path: str
    source: str
    """The path before; ``path`` itself unless the file moved."""


def pasts(folder: Path, names: Collection[str], *, shallow: bool) -> dict[str, Past]:
    """Tell the past of the files ``names`` in ``folder``, which has nothing to do with others.

    Where git's history is ``shallow``, nothing begins with its first commit. Raises
    ``NoHistoryError``.
    """
    found = {name: Past() for name in names}
    followed = {name: found[name] for name in found}
    with streamed(folder, *_ASKED) as answer:
        for commit, touched in _commits(answer):
            _follow(commit, touched, followed, shallow=shallow)
            if not followed:
                break
    return found


def _follow(
    commit: _Commit, touched: list[_Touched], followed: dict[str, Past], *, shallow: bool
) -> None:
    moved: dict[str, Past] = {}
    for each in touched:
        past = followed.get(each.path)
        if past is None or each.kind not in "AMTR":
            continue
        came = each.kind == "A"
        past.blob = past.blob or each.new
        if not (came and commit.is_first and shallow):
            _add(past, commit, each)
            past.begun = came
        if came or each.kind == "R":
            del followed[each.path]
        if each.kind == "R":
            moved[each.source] = past
    followed.update(moved)


def _add(past: Past, commit: _Commit, each: _Touched) -> None:
    if each.old == each.new and each.kind != "R":
        return
    past.count += 1
    if len(past.steps) < SHOWN:
        before = None if each.kind == "A" else each.old
        is_moved = each.kind == "R"
        past.steps.append(Step(commit.seconds, commit.subject, each.new, before, is_moved))


def _commits(answer: BinaryIO) -> Iterator[tuple[_Commit, list[_Touched]]]:
    """Read the answer; what is a path is known by its place, so that no name can pose as more."""
    commit: _Commit | None = None
    touched: list[_Touched] = []
    pieces = _pieces(answer)
    for piece in pieces:
        if piece.startswith(_BEGINS):
            if commit:
                yield commit, touched
            commit, touched = _commit(piece), []
        elif piece.startswith((b":", b"\n:")):
            touched.append(_touched(piece, pieces))
    if commit:
        yield commit, touched


def _commit(piece: bytes) -> _Commit:
    head, _, subject = piece[1:].partition(b"\x02")
    seconds, _, parents = head.partition(b" ")
    told = subject[: _SUBJECT * 4].decode("utf-8", "replace")
    if len(told) > _SUBJECT:
        told = f"{told[: _SUBJECT - 1]}…"
    return _Commit(_number(seconds), told, is_first=not parents.strip())


def _number(digits: bytes) -> int | None:
    try:
        return int(digits)
    except ValueError:
        return None


def _touched(piece: bytes, pieces: Iterator[bytes]) -> _Touched:
    _, _, old, new, kind = piece.decode("ascii", "replace").split(" ")
    source = path = _name(next(pieces, b""))
    if kind[0] in "RC":
        path = _name(next(pieces, b""))
    return _Touched(old, new, kind[0], path, source)


def _name(path: bytes) -> str:
    return path.decode("utf-8", "surrogateescape")


def _pieces(answer: BinaryIO) -> Iterator[bytes]:
    rest = b""
    while chunk := answer.read(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from whole
    if rest:
        yield rest
