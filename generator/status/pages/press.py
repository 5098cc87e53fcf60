"""Prints pages: a template, what it shows, and what stands round it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from markupsafe import Markup

from generator.output import OutputFile
from generator.status.pages.assets.shelf import Shelf, shelf
from generator.status.pages.chrome import ChromeMaker
from generator.status.pages.links import home, root_of, rooted
from generator.status.pages.own import tells_no_time
from generator.status.pages.printer import Printer
from generator.status.pages.shapes import ICONS
from generator.status.pages.sitewide import sitewide
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.legend import samples
from generator.status.pages.views.page import Page

NOWHERE = "404.html"
"""Served at any address, so its links start from the host's root."""


class Press:
    """Prints the pages of one site."""

    def __init__(self, desk: Desk, overrides: Path | None, media: Mapping[str, bytes]) -> None:
        self._site = desk.site
        self.is_timeless = overrides is None or tells_no_time(overrides)
        """Whether a page that is not live says nothing of when it was built."""
        self.shelf: Shelf = shelf(desk, overrides, media)
        site = sitewide(desk, "neutral" if desk.site.withheld else desk.site.banner.state.value)
        self._undated = (str(site.built_at).encode(), f'data-built="{site.built}"'.encode())
        self._printer = Printer(desk.words, overrides)
        self._printer.share(site=site, shelf=self.shelf, samples=samples(desk), icons=ICONS)
        label = self._printer.template("parts/label.html")
        self._printer.share(label=cache(lambda it: Markup(label(it=it))))  # noqa: S704 - printed
        self._chrome = ChromeMaker(self._printer)
        self._templates: dict[str, Callable[..., str]] = {}

    def print(self, page: Page, template: str, view: object) -> OutputFile:
        """Print a page."""
        if template not in self._templates:
            self._templates[template] = self._printer.template(template)
        root = rooted(self._site.url) if page.path == NOWHERE else root_of(page.path)
        text = self._templates[template](
            page=page,
            view=view,
            root=root,
            home=home(root),
            url=f"{self._site.url}/{page.path}",
            chrome=self._chrome.of(root, page.current, live=page.live),
        )
        return OutputFile.text(file_of(page.path), text)

    def undated(self, data: bytes) -> bytes:
        """A page's bytes without the moment at which it was built."""
        for date in self._undated:
            data = data.replace(date, b"")
        return data


def file_of(path: str) -> str:
    """The file that holds a page."""
    return path if path.endswith(".html") else f"{path}index.html"
