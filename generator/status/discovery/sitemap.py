"""The map of pages for search engines, each with the date of what is on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from heapq import merge
from html import escape
from typing import NamedTuple

from generator.model.public import Place, PublicSite
from generator.status.address import absolute
from generator.status.dating import beginning, last_change, last_change_of, last_change_of_all

LONGEST = 50_000
"""Pages that the protocol allows in a map; the oldest events go without."""


class Page(NamedTuple):
    """A page's path, and when its content changed."""

    path: str
    changed: datetime


def sitemap(site: PublicSite) -> str:
    """Write the map."""
    pages = [page for page, _ in zip(_pages(site), range(LONGEST), strict=False)]
    entries = "".join(_entry(site, page) for page in pages)
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{entries}</urlset>\n"
    )


def _entry(site: PublicSite, page: Page) -> str:
    address = escape(absolute(site, page.path), quote=False)
    changed = page.changed.isoformat(timespec="seconds")
    return f"<url><loc>{address}</loc><lastmod>{changed}</lastmod></url>\n"


def _pages(site: PublicSite) -> Iterator[Page]:
    newest = last_change_of_all(site)
    yield Page("", newest)
    yield Page("history/", newest)
    yield Page("subscribe/", beginning(site))
    yield Page("severities/", beginning(site))
    for component in site.components:
        yield Page(f"components/{component.id}/", last_change_of(site, component.events))
    for month in site.months:
        yield Page(f"history/{month.first_day:%Y-%m}/", last_change_of(site, month.events))
    near = (Place(one.started_at, one.id, one.path, last_change(one)) for one in site.near)
    older = (place for volume in site.volumes for place in volume.map())
    for place in merge(near, older, reverse=True):
        yield Page(place.path, place.changed)
