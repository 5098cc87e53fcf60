"""The site map of a library."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from generator.mkdocs_plugin.sheets import url_of


def sitemap_of(pages: Iterable[str], base: str) -> str:
    """List every page; no dates, since MkDocs knows none but that of the build."""
    places = sorted(f"{base}{url_of(path).removeprefix('./')}" for path in pages)
    entries = "".join(f"<url><loc>{escape(place)}</loc></url>\n" for place in places)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>\n'
    )
