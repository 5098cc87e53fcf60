"""Hands pages and files to a running MkDocs, and nothing of the disk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from generator.library import ROOT, DeferredPage, Page
from generator.mkdocs_plugin.bundle import bundled, is_source
from generator.mkdocs_plugin.compiled import compiled
from generator.mkdocs_plugin.filling import Filling
from generator.mkdocs_plugin.frames import encoded
from generator.mkdocs_plugin.galley import Galley, meta_of
from generator.mkdocs_plugin.prints import Print, Prints
from generator.mkdocs_plugin.quickened import quicken
from generator.mkdocs_plugin.scripts import Scripts
from generator.mkdocs_plugin.sheets import Sheet, Sheets
from generator.mkdocs_plugin.sitemap import sitemap_of
from generator.mkdocs_plugin.spool import Spool
from generator.mkdocs_plugin.tidy import Tidy
from generator.output import OutputFile

THEME = Path(__file__).parent / "theme"
SITEMAP = "sitemap.xml"
_NEVER = re.compile(r"sitemap\.xml$|assets/javascripts/(?:lunr|workers)/|.*\.map$")
"""Files of Material for its own search, and for those who look for mistakes in it."""


class Press(BasePlugin):  # type: ignore[no-untyped-call,type-arg]  # - MkDocs has no types
    """The events of one build. ``pages`` and ``files`` are named below the library's root.

    ``framed`` pages out of the navigation are printed here, and the host does not know of them:
    nobody but our own templates may want to look at pages then.
    """

    def __init__(
        self,
        pages: Iterable[Page | DeferredPage | OutputFile] | Sheets,
        prints: Prints | None = None,
        spool: Spool | None = None,
        *,
        framed: bool = False,
    ) -> None:
        super().__init__()
        self._scripts = Scripts()
        self._sheets = pages if isinstance(pages, Sheets) else Sheets(pages)
        self._prints = prints
        self._spool = spool
        self._framed = framed
        self._host = Files([])
        """All files that the host knows."""
        self._turn: Page | None = None
        """The page whose turn it is."""
        self._left: list[str] = []
        """Pages that are printed when the host has done its own."""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Give the host every page and file, beside those of the theme.

        Pages that are finished are put in place, and the host need not know of them.
        """
        given = Files([file for file in files if _is_wanted(file, config)])
        shown = {path for entry in config.nav or [] for path in entry.values()}
        for path, sheet in self._sheets.pages.items():
            if path in shown:
                given.append(_page(config, path, InclusionLevel.INCLUDED))
            elif self._is_finished(path, sheet, Path(config.site_dir)):
                continue
            elif self._framed:
                self._left.append(path)
            else:
                given.append(_page(config, path, InclusionLevel.NOT_IN_NAV))
        for path, file in self._sheets.files.items():
            if given.get_file_from_path(path):
                raise ValueError(f"the theme has a file called {path} too")
            given.append(self._file(config, path, file))
        _bundle(files, given, config)
        sitemap = sitemap_of(self._sheets.pages, config.site_url or "")
        given.append(File.generated(config, SITEMAP, content=sitemap))
        self._host = given
        return given

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Remember the navigation, which all pages show."""
        del config, files
        self._nav = nav
        return nav

    def on_page_markdown(
        self, markdown: str, /, *, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Set title and front matter; the host's own Markdown gets nothing to do."""
        del markdown, config, files
        sheet = self._sheets.pages[page.file.src_uri]
        page.meta = sheet.brief if self._waits(page) else meta_of(self._opened(page))
        return ""

    def on_page_content(
        self, html: str, /, *, page: HostPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give the body as HTML, and its table of contents."""
        del config
        if self._waits(page):
            return html
        return self._filled(page, files, self._opened(page))

    def on_page_context(
        self, context: TemplateContext, /, *, page: HostPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Open a page whose turn it is."""
        del config, nav
        if self._waits(page):
            ours = self._opened(page)
            page.meta = meta_of(ours)
            page.content = self._filled(page, self._host, ours)
        return context

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escape whatever our own templates print, and repair what the theme's own do."""
        del config, files
        env.add_extension(Tidy)
        env.autoescape = lambda name: name in self._own_templates
        alone = self._prints is not None
        env.bytecode_cache = compiled(THEME, self._own_templates, kept=alone)
        if alone:
            quicken(env)
        self._env = env
        return env

    def on_post_page(self, output: str, /, *, page: HostPage, config: MkDocsConfig) -> str:
        """Leave no script inline, and keep what is finished."""
        del config
        html = self._scripts.moved(output, get_relative_url(".", page.url))
        path = page.file.src_uri
        if self._prints and self._waits(page):
            finished = Print(encoded(html), self._scripts.named_in(html))
            written = self._opened(page).markdown
            self._prints.keep(path, self._sheets.pages[path], finished, written)
            page.meta, page.content, page.toc = {}, None, TableOfContents([])
            if self._spool is not None:
                self._spool.add(page.file.dest_uri, finished.html)
                return ""  # the host writes no page of which nothing is left
        return html

    def on_post_template(self, output: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """Leave no script inline; the page that says what is missing has absolute addresses."""
        del template_name
        return self._scripts.moved(output, urlsplit(config.site_url or "").path.rstrip("/"))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Print what is left, and put the scripts where the pages look for them."""
        folder = Path(config.site_dir)
        if self._left:
            filling = Filling(self._sheets, self._host)
            galley = Galley(self._env, config, self._nav, self._scripts, filling)
            for path in self._left:
                sheet = self._sheets.pages[path]
                page = sheet.opened()
                finished = galley.printed(path, page)
                if self._prints:
                    self._prints.keep(path, sheet, finished, page.markdown)
                self._put(path, finished.html, folder)
        self._scripts.write(folder)

    @cached_property
    def _own_templates(self) -> frozenset[str]:
        return frozenset(
            file.relative_to(THEME).as_posix() for file in THEME.rglob("*") if file.is_file()
        )

    def _waits(self, page: HostPage) -> bool:
        """Whether a page is opened when it is its turn, and closed after it: nobody else asks."""
        return self._prints is not None and page.file.inclusion is InclusionLevel.NOT_IN_NAV

    def _opened(self, page: HostPage) -> Page:
        """Open a page, once for all that is asked in its turn."""
        path = page.file.src_uri
        if self._turn is None or self._turn.path != f"{ROOT}{path}":
            self._turn = self._sheets.pages[path].opened()
        return self._turn

    def _filled(self, page: HostPage, files: Files, ours: Page) -> str:
        text = Filling(self._sheets, files).text(page.file.src_uri, ours)
        page.toc, page.present_anchor_ids = text.toc, text.anchors
        return text.html

    def _is_finished(self, path: str, sheet: Sheet, folder: Path) -> bool:
        """Put a page in place that an earlier build finished, if one did."""
        found = self._prints.find(path, sheet) if self._prints else None
        if found is None:
            return False
        self._scripts.add(found.scripts)
        self._put(path, found.html, folder)
        return True

    def _put(self, path: str, html: bytes, folder: Path) -> None:
        """Put a finished page down."""
        if self._spool is not None:
            self._spool.add(path.removesuffix(".md") + ".html", html)
            return
        target = folder / path.removesuffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.with_suffix(".html").write_bytes(html)

    def _file(self, config: MkDocsConfig, path: str, file: OutputFile) -> File:
        """Let the host know a file; what the spool holds is not the host's to write."""
        if self._spool is None:
            return File.generated(config, path, content=file.data)
        return File.generated(config, path, content=b"", inclusion=InclusionLevel.EXCLUDED)


def _page(config: MkDocsConfig, path: str, level: InclusionLevel) -> File:
    return File.generated(config, path, content="", inclusion=level)


def _is_wanted(file: File, config: MkDocsConfig) -> bool:
    """Nothing of the disk but the theme, and nothing of the theme that no page asks for."""
    if file.src_dir == config.docs_dir:
        return False
    return not _NEVER.match(file.src_uri) and not is_source(file.src_uri)


def _bundle(theme: Files, given: Files, config: MkDocsConfig) -> None:
    """Give stylesheets and scripts as one file each; a site's own sources stand in for ours."""

    def read(path: str) -> str:
        file = theme.get_file_from_path(path)
        if file is None:
            raise ValueError(f"the theme has no {path}")
        return file.content_string

    made = bundled(read)
    given.append(File.generated(config, made.style, content=made.style_text))
    given.append(File.generated(config, made.script, content=made.script_text))
    config.extra["statusbook"] |= made.names
