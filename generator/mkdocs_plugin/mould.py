"""A page that stands for all pages of one kind: what it shows are marks, to be filled later.

Whoever asks it for something that differs from page to page, and for which it has no mark, is told
nothing, and that is remembered: such a frame fits none but its own page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from mkdocs.structure.toc import AnchorLink, TableOfContents

HOLE = re.compile(r"\ue000(<|&lt;)(\w+)(?:>|&gt;)\ue001")
"""A mark as it stands in a frame, plain or escaped."""
LEFT = re.compile(r"[\ue000\ue001]")
"""What is left of a mark that somebody changed."""


def mark(name: str) -> str:
    """Write a mark; it shows whether it was escaped."""
    return f"\ue000<{name}>\ue001"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of its own, as templates see it."""

    url: str
    title: str
    meta: dict[str, Any]
    content: str
    toc: TableOfContents
    canonical_url: str
    is_homepage: bool = False


class Mould:
    """All pages that have what ``like`` has, at places from which the same links lead."""

    active = True
    is_homepage = False
    previous_page = next_page = edit_url = None

    def __init__(self, like: Leaf) -> None:
        self.strange: set[str] = set()
        self.url = like.url
        self.title = mark("title") if like.title else ""
        self.canonical_url = mark("canonical")
        self.meta = _Told(self.strange, like.meta)
        first = [AnchorLink("", mark("first"), 1)] if len(like.toc) else []
        self.toc = TableOfContents(first)
        self.contents_of_mould = mark("contents")

    def __getattr__(self, name: str) -> Any:
        """Remember that something else was asked for."""
        if not name.startswith("__"):
            self.strange.add(name)
        raise AttributeError(name)


class _Told(dict[str, Any]):
    """Front matter; what the library computed is no part of a frame."""

    def __init__(self, strange: set[str], like: dict[str, Any]) -> None:
        marks = {name: mark(name) for name in ("title", "description") if like.get(name)}
        super().__init__({**like, **marks})
        self._strange = strange

    def __getitem__(self, name: str) -> Any:
        if name == "library":
            self._strange.add(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """Give what is told, and remember what should not have been asked for."""
        return self[name] if name in self else default  # noqa: SIM401 - it is remembered there
