"""The map of pages for search engines, each with the date of what is on it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from heapq import merge
from html import escape
from typing import NamedTuple

from generator.cache import recalled
from generator.model.public import Place, PublicSite, Volume
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
    return (
        "<?xml version='1.0' encoding='UTF-8'?>\n"
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        f"{''.join(_entries(site))}</urlset>\n"
    )


def _entries(site: PublicSite) -> Iterator[str]:
    """Entries, those of a volume at once: what was written of it once is kept."""
    room = LONGEST
    for each in _pages(site):
        if isinstance(each, Page):
            yield _entry(site, each)
            room -= 1
        elif each.count <= room:
            yield recalled("sitemap", (site.url, each.digest), partial(_written, site, each))
            room -= each.count
        else:
            yield _written(site, each, room)
            room = 0
        if not room:
            return


def _written(site: PublicSite, volume: Volume, most: int | None = None) -> str:
    return "".join(_entry(site, _page(place)) for place in volume.map()[:most])


def _entry(site: PublicSite, page: Page) -> str:
    address = escape(absolute(site, page.path), quote=False)
    changed = page.changed.isoformat(timespec="seconds")
    return f"<url><loc>{address}</loc><lastmod>{changed}</lastmod></url>\n"


def _pages(site: PublicSite) -> Iterator[Page | Volume]:
    newest = last_change_of_all(site)
    yield Page("", newest)
    yield Page("history/", newest)
    yield Page("subscribe/", beginning(site))
    yield Page("severities/", beginning(site))
    for component in site.components:
        yield Page(f"components/{component.id}/", last_change_of(site, component.events))
    for month in site.months:
        yield Page(f"history/{month.first_day:%Y-%m}/", last_change_of(site, month.events))
    yield from _events(site)


def _events(site: PublicSite) -> Iterator[Page | Volume]:
    """All events, newest first; a volume stays one where no near event started among its own."""
    near = deque(Place(one.started_at, one.id, one.path, last_change(one)) for one in site.near)
    for volume in site.volumes:
        while near and near[0].started_at > volume.newest:
            yield _page(near.popleft())
        among = []
        while near and near[0].started_at >= volume.oldest:
            among.append(near.popleft())
        if among:
            yield from map(_page, merge(among, volume.map(), reverse=True))
        else:
            yield volume
    yield from map(_page, near)


def _page(place: Place) -> Page:
    return Page(place.path, place.changed)
