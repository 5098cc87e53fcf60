"""Hands pages and files to a running MkDocs, and nothing of the disk."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import get_relative_url

from generator.library import ROOT, Page
from generator.mkdocs_plugin.body import Heading, rendered
from generator.mkdocs_plugin.scripts import Scripts
from generator.mkdocs_plugin.tidy import Tidy
from generator.output import OutputFile

THEME = Path(__file__).parent / "theme"
SITEMAP = "sitemap.xml"
_NEVER = re.compile(r"sitemap\.xml$|assets/javascripts/(?:lunr|workers)/|.*\.map$")
"""Files of Material for its own search, and for those who look for mistakes in it."""
_LOG = get_plugin_logger("statusbook")
_ELSEWHERE = ("http", "https", "mailto")


class Press(BasePlugin):  # type: ignore[no-untyped-call,type-arg]  # - MkDocs has no types
    """The events of one build. ``pages`` and ``files`` are named below the library's root."""

    def __init__(self, pages: Iterable[Page | OutputFile]) -> None:
        super().__init__()
        self._scripts = Scripts()
        self._pages: dict[str, Page] = {}
        self._files: dict[str, OutputFile] = {}
        for each in pages:
            path = each.path.removeprefix(ROOT)
            kept: dict[str, Page] | dict[str, OutputFile]
            kept = self._pages if isinstance(each, Page) else self._files
            if path in self._pages or path in self._files:
                raise ValueError(f"two pages or files are called {each.path}")
            kept[path] = each  # type: ignore[assignment]  # - MkDocs has no types

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Give the host every page and file, beside those of the theme."""
        given = Files([file for file in files if _is_wanted(file, config)])
        shown = {path for entry in config.nav or [] for path in entry.values()}
        for path in self._pages:
            level = InclusionLevel.INCLUDED if path in shown else InclusionLevel.NOT_IN_NAV
            given.append(File.generated(config, path, content="", inclusion=level))
        for path, file in self._files.items():
            if given.get_file_from_path(path):
                raise ValueError(f"the theme has a file called {path} too")
            given.append(File.generated(config, path, content=file.data))
        sitemap = File.generated(config, SITEMAP, content=_sitemap(given, config.site_url or ""))
        given.append(sitemap)
        return given

    def on_page_markdown(
        self, markdown: str, /, *, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Set title and front matter; the host's own Markdown gets nothing to do."""
        del markdown, config, files
        ours = self._pages[page.file.src_uri]
        page.meta = {"title": ours.title, **ours.meta}
        return ""

    def on_page_content(
        self, html: str, /, *, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give the body as HTML, and its table of contents."""
        del html, config
        ours = self._pages[page.file.src_uri]
        link = partial(self._link, page.file, files)
        body = rendered(ours.markdown, link, partial(self._picture, page.file, files))
        page.toc = _contents(body.headings)
        page.present_anchor_ids = {heading.anchor for heading in body.headings}
        return body.html

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape whatever our own templates print, and repair what the theme's own do."""
        del config, files
        env.add_extension(Tidy)
        env.autoescape = lambda name: name in self._own_templates
        return env

    def on_post_page(self, output: str, /, *, page: HostPage, config: MkDocsConfig) -> str:
        """Leave no script inline."""
        del config
        return self._scripts.moved(output, get_relative_url(".", page.url))

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave no script inline; the page that says what is missing has absolute addresses."""
        del template_name
        return self._scripts.moved(output, urlsplit(config.site_url or "").path.rstrip("/"))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the scripts where the pages look for them."""
        self._scripts.write(Path(config.site_dir))

    @cached_property
    def _own_templates(self) -> frozenset[str]:
        return frozenset(
            file.relative_to(THEME).as_posix() for file in THEME.rglob("*") if file.is_file()
        )

    def _link(self, here: File, files: Files, address: str) -> str | None:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc:
            return address if parts.scheme in _ELSEWHERE else None
        if not parts.path.endswith(".md"):
            return address
        target = files.get_file_from_path(_joined(here, parts.path))
        if target is None:
            _LOG.warning("'%s' links to '%s', which is no page", here.src_uri, address)
            return None
        return target.url_relative_to(here) + (f"#{parts.fragment}" if parts.fragment else "")

    def _picture(self, here: File, files: Files, address: str) -> str | None:
        parts = urlsplit(address)
        if parts.scheme or parts.netloc or not parts.path:
            return None
        target = files.get_file_from_path(_joined(here, parts.path))
        return target.url_relative_to(here) if target else None


def _is_wanted(file: File, config: MkDocsConfig) -> bool:
    """Nothing of the disk but the theme, and nothing of the theme that no page asks for."""
    return file.src_dir != config.docs_dir and not _NEVER.match(file.src_uri)


def _joined(here: File, path: str) -> str:
    """A source below the library's root, as seen from a page of it."""
    folder = posixpath.dirname(f"/{ROOT}{here.src_uri}")
    return posixpath.normpath(posixpath.join(folder, path)).removeprefix(f"/{ROOT}")


def _contents(headings: Iterable[Heading]) -> TableOfContents:
    top: list[AnchorLink] = []
    above: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.html, heading.anchor, heading.level)
        while above and above[-1].level >= link.level:
            above.pop()
        (above[-1].children if above else top).append(link)
        above.append(link)
    return TableOfContents(top)


def _sitemap(files: Files, base: str) -> str:
    """List every page; no dates, since MkDocs knows none but that of the build."""
    places = sorted(f"{base}{file.url.removeprefix('./')}" for file in files.documentation_pages())
    entries = "".join(f"<url><loc>{escape(place)}</loc></url>\n" for place in places)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
