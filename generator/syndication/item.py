"""What a feed says, before any format: a channel of items, its text already clean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple


class Label(NamedTuple):
    """A category: a term for machines and the word for people."""

    term: str
    word: str


class Item(NamedTuple):
    """One item. ``id`` is frozen and unique; ``html`` has absolute addresses only.

    ``paragraphs`` are the same in plain text, not yet cleaned: few formats ask for them.
    """

    id: str
    title: str
    url: str
    html: str
    paragraphs: tuple[str, ...]
    published: datetime
    updated: datetime
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """One feed, whatever its format; ``stem`` is its path without ``.rss`` or ``.atom``.

    ``beginning`` is its date while it has no items.
    """

    stem: str
    id: str
    title: str
    description: str
    home: str
    items: tuple[Item, ...]
    beginning: datetime

    @property
    def updated(self) -> datetime:
        """The date of what is newest in it: a build at another hour says the same."""
        return max((item.updated for item in self.items), default=self.beginning)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes all channels of a site, and in which language."""

    name: str
    home: str
    language: str
    logo: str | None
