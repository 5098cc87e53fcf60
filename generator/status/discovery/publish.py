"""The files of discovery."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.public import PublicSite
from generator.output import OutputFile
from generator.status.discovery.headers import headers
from generator.status.discovery.opml import opml
from generator.status.discovery.robots import robots
from generator.status.discovery.sitemap import sitemap


def render(site: PublicSite) -> Iterator[OutputFile]:
    """Write each of them."""
    yield OutputFile.text("feeds.opml", opml(site))
    yield OutputFile.text("sitemap.xml", sitemap(site))
    yield OutputFile.text("robots.txt", robots(site))
    yield OutputFile.text("_headers", headers())
