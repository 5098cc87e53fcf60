"""A word that leads somewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads to a page of the library."""

    text: str
    path: str
