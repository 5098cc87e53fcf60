"""What is to be printed: pages, to be made or on the disk until it is their turn, and files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import quote

from generator.cache import key
from generator.library import ROOT, DeferredPage, Page
from generator.library.page import Drawn, Figure
from generator.mkdocs_plugin.spool import Spool
from generator.output import OutputFile

HOST = "main.html"
"""The host's own template."""


class Sheet(NamedTuple):
    """A page whose turn is still to come.

    ``digest`` stands for it. One that was given ready waits as JSON: thousands of them take a fifth
    of the memory that they take unpacked.
    """

    title: str
    template: str
    digest: bytes
    opened: Callable[[], Page]

    @classmethod
    def of(cls, page: Page | DeferredPage, waiting: Spool | None) -> Sheet:
        """Let a page wait: packed in ``waiting`` or in memory, or until it is made."""
        if isinstance(page, DeferredPage):
            return cls(page.title, page.template, page.key, page.made)
        packed = _packed(page)
        if waiting is None:
            opened = partial(_unpacked, page.path, packed)
        else:
            waiting.add(page.path, packed)
            opened = partial(_taken_up, page.path, waiting)
        return cls(page.title, str(page.meta.get("template", HOST)), key(packed), opened)

    @property
    def brief(self) -> dict[str, Any]:
        """What the host asks of a page before it is its turn."""
        return {"title": self.title, "template": self.template}


def _packed(page: Page) -> bytes:
    drawn = [[each.name, each.anchor, each.written] for each in page.drawn]
    figures = {name: [f.file, f.width, f.height] for name, f in page.figures.items()}
    told = [page.title, page.meta, page.markdown, drawn, figures]
    return json.dumps(told, separators=(",", ":")).encode()


def _unpacked(path: str, packed: bytes) -> Page:
    title, meta, markdown, drawn, figures = json.loads(packed)
    return Page(
        path=path,
        title=title,
        meta=meta,
        markdown=markdown,
        drawn=tuple(Drawn(name=n, anchor=a, written=w) for n, a, w in drawn),
        figures={name: Figure(file=f, width=w, height=h) for name, (f, w, h) in figures.items()},
    )


def _taken_up(path: str, waiting: Spool) -> Page:
    return _unpacked(path, waiting.read(path))


class Sheets:
    """Pages and files of one build, by their paths below the library's root.

    With ``spool``, files lie there and are empty here; with ``waiting``, pages wait there.
    """

    def __init__(
        self,
        pages: Iterable[Page | DeferredPage | OutputFile],
        spool: Spool | None = None,
        waiting: Spool | None = None,
    ) -> None:
        self.pages: dict[str, Sheet] = {}
        self.files: dict[str, OutputFile] = {}
        for each in pages:
            path = each.path.removeprefix(ROOT)
            if path in self.pages or path in self.files:
                raise ValueError(f"two pages or files are called {each.path}")
            if isinstance(each, (Page, DeferredPage)):
                self.pages[path] = Sheet.of(each, waiting)
            elif spool is not None:
                spool.add(path, each.data)
                self.files[path] = OutputFile(each.path, b"")
            else:
                self.files[path] = each


def url_of(path: str) -> str:
    """Where the page of a source is published, as MkDocs says it."""
    return quote(path.removesuffix("index.md")) or "./"
