"""The text of a page as HTML, whose links lead where readers need them, and whose pictures show."""

from __future__ import annotations

import posixpath
from functools import partial
from typing import NamedTuple
from urllib.parse import urlsplit

from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url

from generator.library import ROOT, Page
from generator.mkdocs_plugin.body import rendered
from generator.mkdocs_plugin.contents import contents
from generator.mkdocs_plugin.sheets import Sheets, url_of
from generator.mkdocs_plugin.weave import woven

_LOG = get_plugin_logger("statusbook")
_ELSEWHERE = ("http", "https", "mailto")


class Text(NamedTuple):
    """What is written on a page, its table of contents, and all anchors in it."""

    html: str
    toc: TableOfContents
    anchors: set[str]


class Filling:
    """The pages and files of one build, which texts lead to."""

    def __init__(self, sheets: Sheets, files: Files) -> None:
        self._sheets = sheets
        self._files = files

    def text(self, path: str, page: Page) -> Text:
        """Render what is written on the page that stands at a path."""
        link, picture = partial(self._link, path), partial(self._picture, path)
        body = rendered(page.markdown, link, picture, page.figures)
        anchors = {heading.anchor for heading in body.headings}
        return Text(woven(body.html, page.drawn), contents(body.headings), anchors)

    def _link(self, here: str, address: str) -> str | None:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return address if parts.scheme in _ELSEWHERE else None
        if not parts.path.endswith(".md"):
            return address
        target = self._seen_from(here, _joined(here, parts.path))
        if target is None:
            _LOG.warning("'%s' links to '%s', which is no page", here, address)
            return None
        return target + (f"#{parts.fragment}" if parts.fragment else "")

    def _picture(self, here: str, address: str) -> str | None:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        path = _joined(here, parts.path)
        target = self._files.get_file_from_path(path)
        if target is None:
            return self._seen_from(here, path)
        return get_relative_url(target.url, url_of(here))

    def _seen_from(self, here: str, path: str) -> str | None:
        """How one page leads to another; not all of them are known to the host."""
        return get_relative_url(url_of(path), url_of(here)) if path in self._sheets.pages else None


def _joined(here: str, path: str) -> str:
    """A source below the library's root, as seen from a page of it."""
    folder = posixpath.dirname(f"/{ROOT}{here}")
    return posixpath.normpath(posixpath.join(folder, path)).removeprefix(f"/{ROOT}")
