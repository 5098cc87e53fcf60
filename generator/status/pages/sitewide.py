"""What every template may say of the site."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple
from urllib.parse import urlsplit

from markupsafe import Markup

from generator.model.public import PublicSite
from generator.status.pages.times import iso
from generator.status.pages.views.desk import Desk
from generator.status.pages.views.page import Feed

SOON = timedelta(hours=1)
"""So long before a maintenance begins, pages look for news as often as in an incident."""
SLOWER = 10


class NavLink(NamedTuple):
    """A part of the site."""

    id: str
    path: str
    label: str


class OwnLink(NamedTuple):
    """A link of the owner's. ``inside`` means that ``url`` is relative to the site's root."""

    label: str
    url: str
    inside: bool


class Sitewide(NamedTuple):
    """The site as templates know it: the name ``site`` in each of them."""

    name: str
    url: str
    language: str
    locale: str
    direction: str
    footer: str | None
    is_example: bool
    withheld: int
    state: str
    """The state whose favicon live pages wear."""
    built: str
    built_at: Markup
    pace: int
    """How many seconds a live page waits between two looks for news."""
    nav: tuple[NavLink, ...]
    own_links: tuple[OwnLink, ...]
    feeds: tuple[Feed, ...]


def sitewide(desk: Desk, state: str) -> Sitewide:
    """Prepare what every template may say."""
    site, words, say = desk.site, desk.words, desk.words.gettext
    return Sitewide(
        name=site.name,
        url=site.url,
        language=words.language,
        locale=words.locale_tag,
        direction=words.direction,
        footer=site.brand.footer,
        is_example=site.is_example,
        withheld=site.withheld,
        state=state,
        built=iso(site.now),
        built_at=desk.times.moment(site.now),
        pace=_pace(site),
        nav=(
            NavLink("history", "history/", say("History")),
            NavLink("subscribe", "subscribe/", say("Subscribe")),
        ),
        own_links=tuple(_own_links(desk)),
        feeds=(
            Feed(f"{site.url}/feed.atom", "application/atom+xml", f"{site.name} (Atom)"),
            Feed(f"{site.url}/feed.rss", "application/rss+xml", f"{site.name} (RSS)"),
            Feed(f"{site.url}/feed.json", "application/feed+json", f"{site.name} (JSON Feed)"),
        ),
    )


def _pace(site: PublicSite) -> int:
    seconds = int(site.refresh_every.total_seconds())
    happening = site.banner.open_incidents or site.banner.running_maintenances
    return seconds if happening else seconds * SLOWER


def _own_links(desk: Desk) -> list[OwnLink]:
    brand = desk.site.brand
    links = [(link.label, link.url) for link in brand.links]
    if brand.support_url and brand.support_url not in [url for _, url in links]:
        links.insert(0, (desk.words.gettext("Get help"), brand.support_url))
    if brand.home_url:
        links.insert(0, (urlsplit(brand.home_url).hostname or desk.site.name, brand.home_url))
    return [
        OwnLink(label, url.removeprefix("/") or "./", url.startswith("/")) for label, url in links
    ]
