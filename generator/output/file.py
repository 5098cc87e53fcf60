"""A file of the published tree, before it is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A path relative to the published tree's root, with ``/`` between its parts, and its bytes."""

    path: str
    data: bytes

    @classmethod
    def text(cls, path: str, text: str) -> OutputFile:
        """Make a file of UTF-8 text."""
        return cls(path, text.encode("utf-8"))
