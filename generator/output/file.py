"""A file of the published tree, before it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A path relative to the published tree's root, with ``/`` between its parts, and its bytes."""

    path: str
    data: bytes

    @classmethod
    def text(cls, path: str, text: str) -> OutputFile:
        """Make a file of UTF-8 text."""
        return cls(path, text.encode("utf-8"))


class Deferred:
    """A file that is made only where the published one is not known to be the same.

    ``key`` stands for all that the bytes are made of, besides what the whole tree is made of
    (``Claim.publish`` is told that by its ``ground``): same ground and key, same bytes.
    """

    def __init__(self, path: str, key: bytes, make: Callable[[], bytes]) -> None:
        self.path = path
        self.key = key
        self._make = make

    @cached_property
    def data(self) -> bytes:
        """Make the bytes."""
        return self._make()


Publishable: TypeAlias = OutputFile | Deferred


class Bundle(NamedTuple):
    """Files that need not even be named where all of them are published under this ``key``.

    It stands for all that they are made of and for their paths, as the key of one file does.
    """

    key: bytes
    files: Callable[[], Iterator[Publishable]]


Output: TypeAlias = Publishable | Bundle
