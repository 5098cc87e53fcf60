"""The page of the search: without JavaScript, a plain listing of all facets."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import JsonValue

from generator.library.page import Page
from generator.library.pages import places, strings
from generator.library.pages.plain import plain
from generator.library.pages.views import label
from generator.library.pages.views.desk import word
from generator.model.edition import Edition, Facet

_MOST = 12
"""Values of a facet that are listed; the facet's own page has them all."""


def render(edition: Edition) -> Iterator[Page]:
    """Yield the page of the search."""
    yield Page(
        path=places.source(places.SEARCH),
        title="Search",
        meta={
            "template": "search.html",
            "description": f"Search all postmortems and public incidents of {edition.name}.",
            "hide": ["toc"],
            "library": {
                "facets": [_facet(each) for each in edition.facets if each.values],
                "severities": [_severity(edition, each) for each in edition.severities],
            },
        },
    )


def _facet(facet: Facet) -> dict[str, JsonValue]:
    return {
        "name": strings.FACETS[facet.name][1],
        "path": places.facet(facet.name),
        "others": max(0, len(facet.values) - _MOST),
        "values": [
            {
                "word": word(facet.name, value),
                "path": places.value(facet.name, value.slug),
                "count": len(value.entries),
            }
            for value in facet.values[:_MOST]
        ],
    }


def _severity(edition: Edition, slug: str) -> dict[str, JsonValue]:
    return {"slug": slug, "label": plain(label.severity(edition, slug))}
