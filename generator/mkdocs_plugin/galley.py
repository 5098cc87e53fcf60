"""Prints the pages that the host need not know of: each into its frame, or as a whole."""

from __future__ import annotations

from urllib.parse import urljoin

from jinja2 import Environment
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage
from mkdocs.utils import get_relative_url

from generator.library import Page
from generator.mkdocs_plugin.filling import Filling
from generator.mkdocs_plugin.frames import Frames, encoded
from generator.mkdocs_plugin.mould import Leaf
from generator.mkdocs_plugin.prints import Print
from generator.mkdocs_plugin.scripts import Scripts
from generator.mkdocs_plugin.sheets import HOST, url_of


class Galley:
    """Prints pages with the templates, the settings and the navigation of one build."""

    def __init__(
        self,
        env: Environment,
        config: MkDocsConfig,
        nav: Navigation,
        scripts: Scripts,
        filling: Filling,
    ) -> None:
        self._env, self._config, self._nav, self._scripts = env, config, nav, scripts
        self._filling = filling
        self._frames = Frames(env, config, nav, scripts)

    def printed(self, path: str, page: Page) -> Print:
        """Print a page."""
        text = self._filling.text(path, page)
        url = url_of(path)
        canonical = urljoin(self._config.site_url or "", url)
        leaf = Leaf(url, page.title, meta_of(page), text.html, text.toc, canonical)
        frame = self._frames.of(leaf)
        if frame is None:
            return self.whole(path, leaf)
        return Print(self._frames.filled(frame, leaf), frame.scripts)

    def whole(self, path: str, leaf: Leaf) -> Print:
        """Print a page as the host does."""
        file = File.generated(self._config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        page = HostPage(None, file, self._config)
        page.markdown, page.content = "", leaf.content
        page.meta, page.toc = leaf.meta, leaf.toc
        page.active = True
        context = get_context(self._nav, (), self._config, page)
        template = self._env.get_template(str(leaf.meta.get("template", HOST)))
        html = self._scripts.moved(template.render(context), get_relative_url(".", page.url))
        return Print(encoded(html), self._scripts.named_in(html))


def meta_of(page: Page) -> dict[str, object]:
    """Front matter as templates ask for it."""
    return {"title": page.title, **page.meta}
