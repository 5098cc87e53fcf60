"""Where things are: absolute addresses of the site's own paths, and names that never change."""

from __future__ import annotations

from generator.model.public import PublicEvent, PublicSite, PublicUpdate


def absolute(site: PublicSite, path: str) -> str:
    """The address of a path relative to the site's root; ``""`` is the front page."""
    return f"{site.url}/{path}"


def anchor(site: PublicSite, event: PublicEvent, update: PublicUpdate) -> str:
    """The address of one update on its event's page."""
    return f"{site.url}/{event.path}#{update.id}"


def tag(site: PublicSite, name: str) -> str:
    """A tag URI (RFC 4151) in the site's name: it stays when addresses change."""
    return f"tag:{site.feed_authority}:{name}"


def domain(site: PublicSite) -> str:
    """The domain that the site's frozen ids speak for, whatever its address is today."""
    return site.feed_authority.partition(",")[0]
