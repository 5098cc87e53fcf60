"""Which commit touched postmortems last: cheap enough to ask before every build."""

from __future__ import annotations

from pathlib import Path

from generator.problems.lane import POSTMORTEMS
from generator.site.git import NoHistoryError
from generator.site.history.stream import streamed

_ANSWER = 1 << 20
_SHALLOW = ("rev-parse", "--is-shallow-repository", "--git-path", "shallow")
_NEWEST = ("rev-list", "--max-count=1", "--first-parent", "HEAD", "--", ".")


def newest_change(root: Path) -> bytes:
    """Tell apart every two pasts that postmortems may have; ``b""`` where there is none."""
    folder = root / POSTMORTEMS
    try:
        return _answer(folder, *_NEWEST) + shallow_edge(folder)
    except NoHistoryError:
        return b""


def shallow_edge(folder: Path) -> bytes:
    """Name the commits at which git's history is cut off here; ``b""`` where all of it is there."""
    is_shallow, _, path = _answer(folder, *_SHALLOW).partition(b"\n")
    if is_shallow != b"true":
        return b""
    try:
        with (folder / path.rstrip(b"\n").decode("utf-8", "surrogateescape")).open("rb") as edge:
            return b"shallow " + edge.read(_ANSWER)
    except OSError:
        return b"shallow"


def _answer(folder: Path, *asked: str) -> bytes:
    with streamed(folder, *asked) as answer:
        return answer.read(_ANSWER)
