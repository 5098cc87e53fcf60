"""What old versions hold: asked of git all at once, and looked at one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from generator.site.history.stream import streamed
from generator.source import POSTMORTEM_LIMIT

MOST = 512 * 1024 * 1024
"""Bytes of old versions that are looked at in one build."""
_HEAD = 4096
_CHUNK = 1 << 16


def contents(folder: Path, blobs: Iterable[str]) -> Iterator[bytes | None]:
    """Yield what each object holds, in order; ``None`` where it is missing or too large."""
    asked = "".join(f"{blob}\n" for blob in blobs).encode("ascii")
    if not asked:
        return
    left = MOST
    with streamed(folder, "cat-file", "--batch", asked=asked) as answer:
        for _ in range(asked.count(b"\n")):
            size = _size(answer.readline(_HEAD))
            if size is None:
                yield None
            elif size > POSTMORTEM_LIMIT or size > left:
                _skip(answer, size + 1)
                yield None
            else:
                left -= size
                yield answer.read(size + 1)[:size]


def _size(line: bytes) -> int | None:
    parts = line.split()
    is_blob = len(parts) == len(("id", "kind", "size")) and parts[1] == b"blob"
    return int(parts[2]) if is_blob else None


def _skip(answer: BinaryIO, size: int) -> None:
    while size > 0 and (read := answer.read(min(size, _CHUNK))):
        size -= len(read)
