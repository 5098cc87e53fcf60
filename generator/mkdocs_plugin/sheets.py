"""What is to be printed: pages, packed small or on the disk until it is their turn, and files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import quote

from generator.cache import key
from generator.library import ROOT, Page
from generator.library.page import Drawn, Figure
from generator.mkdocs_plugin.spool import Spool
from generator.output import OutputFile

_LEADS = re.compile(r"\.md|!\[|<img|&", re.IGNORECASE)
"""What a text has that may lead to another page or to a picture; some that does not has it too."""


class Sheet(NamedTuple):
    """A page as JSON; thousands of them wait in a fifth of the memory that they take unpacked.

    ``unpark`` gives the JSON from where it waits, ``digest`` stands for it.
    """

    title: str
    template: str
    leads: bool
    """Whether its text may lead to another page or to a picture."""
    digest: bytes
    unpark: Callable[[], bytes]

    @classmethod
    def of(cls, page: Page, waiting: Spool | None) -> Sheet:
        """Pack a page, and let it wait in ``waiting`` or in memory."""
        drawn = [[each.name, each.anchor, each.written] for each in page.drawn]
        figures = {name: [f.file, f.width, f.height] for name, f in page.figures.items()}
        told = [page.title, page.meta, page.markdown, drawn, figures]
        packed = json.dumps(told, separators=(",", ":")).encode()
        if waiting is not None:
            waiting.add(page.path, packed)
        return cls(
            title=page.title,
            template=str(page.meta.get("template", "main.html")),
            leads=bool(_LEADS.search(page.markdown)),
            digest=key(packed),
            unpark=(lambda: packed) if waiting is None else partial(waiting.read, page.path),
        )

    @property
    def packed(self) -> bytes:
        """The page as JSON."""
        return self.unpark()

    @property
    def brief(self) -> dict[str, Any]:
        """What the host asks of a page before it is its turn."""
        return {"title": self.title, "template": self.template}

    def opened(self) -> Opened:
        """Unpack it."""
        title, meta, markdown, drawn, figures = json.loads(self.packed)
        return Opened(
            title,
            meta,
            markdown,
            tuple(Drawn(name=n, anchor=a, written=w) for n, a, w in drawn),
            {name: Figure(file=f, width=w, height=h) for name, (f, w, h) in figures.items()},
        )


class Opened(NamedTuple):
    """A page, unpacked."""

    title: str
    meta: dict[str, Any]
    markdown: str
    drawn: tuple[Drawn, ...]
    figures: dict[str, Figure]


class Sheets:
    """Pages and files of one build, by their paths below the library's root.

    With ``spool``, files lie there and are empty here; with ``waiting``, pages wait there.
    """

    def __init__(
        self,
        pages: Iterable[Page | OutputFile],
        spool: Spool | None = None,
        waiting: Spool | None = None,
    ) -> None:
        self.pages: dict[str, Sheet] = {}
        self.files: dict[str, OutputFile] = {}
        for each in pages:
            path = each.path.removeprefix(ROOT)
            if path in self.pages or path in self.files:
                raise ValueError(f"two pages or files are called {each.path}")
            if isinstance(each, Page):
                self.pages[path] = Sheet.of(each, waiting)
            elif spool is not None:
                spool.add(path, each.data)
                self.files[path] = OutputFile(each.path, b"")
            else:
                self.files[path] = each


def url_of(path: str) -> str:
    """Where the page of a source is published, as MkDocs says it."""
    return quote(path.removesuffix("index.md")) or "./"
