"""What a publication did."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """How many files were written, were there already byte for byte, and were removed.

    ``kept``: how many of those that were there did not even have to be made.
    ``foreign``: paths of files in the tree that are not ours, which were left in it.
    """

    written: int
    unchanged: int
    removed: int
    foreign: tuple[str, ...] = ()
    kept: int = 0
