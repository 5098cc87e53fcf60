"""What crawlers may read: everything."""

from __future__ import annotations

from generator.model.public import PublicSite
from generator.status.address import absolute


def robots(site: PublicSite) -> str:
    """Open every page, and lead to the map of them."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute(site, 'sitemap.xml')}\n"
