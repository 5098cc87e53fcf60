"""Which files of events the commits of the last weeks took away, or took updates from.

The line of first parents is followed, which is what readers of the branch saw. What was learned is
kept by the newest commit, so that the next build looks only at what came since.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import cbor2

from generator.cache import Store, key
from generator.load import INCIDENTS
from generator.site.git import Blob, held
from generator.site.history.stream import streamed

SPAN = timedelta(days=30)
"""How far back a removal is looked for."""
_SPACE = "removed"
_FORM = b"2"
_ID = re.compile(rb"\bid:\s*[\"']?([\w-]+)")
_LOG = (
    "log", "-z", "--raw", "--no-abbrev", "--first-parent", "-m", "--relative", "--diff-filter=DMR",
    "--find-renames", "-l200", "--no-color", "--no-decorate", "--no-ext-diff", "--no-mailmap",
    "--no-notes", "--no-show-signature", "--no-textconv", "--format=tformat:%x01%H %ct",
)  # fmt: skip


class Removal(NamedTuple):
    """A file that a commit took away, renamed or shortened; blobs are called as git does."""

    file: str
    blob: str
    """What it held before."""
    heir: str
    """The file that came in its place; ``""`` where none did."""
    heir_blob: str
    commit: str
    seconds: int
    """When it was committed, since 1970."""

    @property
    def keeps_id(self) -> bool:
        """Whether the event is still there."""
        return PurePosixPath(self.file).stem == PurePosixPath(self.heir or "/").stem


def removals(root: Path, now: datetime, store: Store) -> tuple[Removal, ...]:
    """Find them, newest first; raises ``NoHistoryError`` where git can tell nothing."""
    since = int((now - SPAN).timestamp())
    line = _line(root, since)
    if not line:
        return ()
    place = key(_FORM, os.fsencode(root.resolve()))
    newest, reaches, known = _recalled(store.get(_SPACE, place))
    goes_on = newest in line and reaches <= since
    found = [each for each in known if each.seconds >= since] if goes_on else []
    if newest != line[0] or not goes_on:
        asked = (f"--max-age={since}", line[0], *([f"^{newest}"] if goes_on else []))
        with streamed(root, *_LOG, *asked, "--", INCIDENTS) as answer:
            fresh = list(_read(answer.read()))
        found = [*_telling(root, fresh), *found]
        told = {"newest": line[0], "since": since, "found": [tuple(each) for each in found]}
        store.put(_SPACE, place, cbor2.dumps(told))
    return tuple(found)


def _telling(root: Path, found: list[Removal]) -> Iterator[Removal]:
    """Leave out changes that took no id away; a look at the bytes is enough for that."""
    kept = [each for each in found if each.keeps_id]
    names = {name for each in kept for name in (each.blob, each.heir_blob)}
    contents = held(root, [Blob(name, 0) for name in names])
    ids = {name: set(_ID.findall(data)) for name, data in contents.items()}
    for each in found:
        if not each.keeps_id or ids.get(each.blob, set()) - ids.get(each.heir_blob, set()):
            yield each


def _line(root: Path, since: int) -> list[str]:
    """The commits of the branch, newest first."""
    with streamed(root, "rev-list", "--first-parent", f"--max-age={since}", "HEAD") as answer:
        return answer.read().decode("ascii").split()


def _recalled(data: bytes | None) -> tuple[str, int, list[Removal]]:
    try:
        told = cbor2.loads(data or b"")
        return told["newest"], told["since"], [Removal(*each) for each in told["found"]]
    except (cbor2.CBORDecodeError, ValueError, TypeError, KeyError, EOFError):
        return "", 0, []


def _read(answer: bytes) -> Iterator[Removal]:
    commit, seconds = "", 0
    pieces = iter(answer.split(b"\0"))
    for piece in pieces:
        head = piece.lstrip(b"\n")
        if head.startswith(b"\x01"):
            commit, _, told = head[1:].decode("ascii").partition(" ")
            seconds = int(told)
        elif head.startswith(b":"):
            _, _, old, new, kind = head.decode("ascii").split(" ")
            file = os.fsdecode(next(pieces, b""))
            heir = "" if kind == "D" else file
            if kind.startswith("R"):
                heir = os.fsdecode(next(pieces, b""))
            yield Removal(file, old, heir, new if heir else "", commit, seconds)
