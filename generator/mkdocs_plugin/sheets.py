"""What is to be printed: pages, made when it is their turn, and files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple
from urllib.parse import quote

from generator.cache import key
from generator.library import ROOT, DeferredPage, Page
from generator.mkdocs_plugin.spool import Spool
from generator.output import OutputFile

HOST = "main.html"
"""The host's own template."""


class Sheet(NamedTuple):
    """A page whose turn is still to come; ``digest`` stands for it."""

    title: str
    template: str
    digest: bytes
    opened: Callable[[], Page]

    @classmethod
    def of(cls, page: Page | DeferredPage) -> Sheet:
        """Let a page wait, whether it is made already or not."""
        if isinstance(page, DeferredPage):
            return cls(page.title, page.template, page.key, page.made)
        template = str(page.meta.get("template", HOST))
        told = json.dumps(page.model_dump(mode="json"), separators=(",", ":"))
        return cls(page.title, template, key(told), page.made)

    @property
    def brief(self) -> dict[str, Any]:
        """What the host asks of a page before it is its turn."""
        return {"title": self.title, "template": self.template}


class Sheets:
    """Pages and files of one build, by their paths below the library's root.

    With ``spool``, files lie there and are empty here.
    """

    def __init__(
        self,
        pages: Iterable[Page | DeferredPage | OutputFile],
        spool: Spool | None = None,
    ) -> None:
        self.pages: dict[str, Sheet] = {}
        self.files: dict[str, OutputFile] = {}
        for each in pages:
            path = each.path.removeprefix(ROOT)
            if path in self.pages or path in self.files:
                raise ValueError(f"two pages or files are called {each.path}")
            if isinstance(each, (Page, DeferredPage)):
                self.pages[path] = Sheet.of(each)
            elif spool is not None:
                spool.add(path, each.data)
                self.files[path] = OutputFile(each.path, b"")
            else:
                self.files[path] = each


def url_of(path: str) -> str:
    """Where the page of a source is published, as MkDocs says it."""
    return quote(path.removesuffix("index.md")) or "./"
