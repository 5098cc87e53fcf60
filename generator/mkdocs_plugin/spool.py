"""Finished pages and files of one build, all in one file on the disk until they are published.

To make a file and a folder for each of thousands of pages, and to remove them again, takes the disk
longer than all that is written: ext4 looks for a place that was not used lately, once for each.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path


class Spool:
    """Bytes by their paths below the library's root."""

    def __init__(self, place: Path) -> None:
        self._file = place.open("w+b")
        self._places: dict[str, tuple[int, int]] = {}
        self._end = 0

    def add(self, path: str, data: bytes) -> None:
        """Put a page or a file down."""
        self._file.seek(self._end)
        self._file.write(data)
        self._places[path] = self._end, len(data)
        self._end += len(data)

    def read(self, path: str) -> bytes:
        """Take a page or a file up again."""
        begin, length = self._places[path]
        self._file.seek(begin)
        return self._file.read(length)

    def __contains__(self, path: str) -> bool:
        return path in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def close(self) -> None:
        """Let go of the disk."""
        self._file.close()
