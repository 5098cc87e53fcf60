"""Pages that list postmortems: by facet, near misses, what to read first."""

from __future__ import annotations

from collections.abc import Iterator

from generator.library.page import DeferredPage
from generator.library.pages import places, strings
from generator.library.pages.drawn import page
from generator.library.pages.views.browse import browse, slices, whole
from generator.library.pages.views.desk import Desk, word
from generator.library.pages.views.link import Link
from generator.library.pages.views.listing import Frame, Listing, feed, listings
from generator.library.pages.views.reading import reading
from generator.model.edition import Facet, FacetValue
from generator.model.learning import PostmortemKind

_UP = Link(strings.BROWSE, places.BROWSE)


def facet_pages(desk: Desk) -> Iterator[DeferredPage]:
    """Yield the index of all facets, a page for each, and pages for each value."""
    told = strings.BROWSE_TOLD
    yield page(places.BROWSE, strings.BROWSE, "browse.html", browse(desk), told=told)
    for facet in desk.edition.facets:
        if not facet.values:
            continue
        name = strings.FACETS[facet.name][1]
        told = f"Postmortems by {strings.FACETS[facet.name][0].lower()}."
        yield page(places.facet(facet.name), name, "browse.html", whole(facet), told=told)
        for value in facet.values:
            yield from _value_pages(desk, facet, value)


def near_miss_pages(desk: Desk) -> Iterator[DeferredPage]:
    """Yield the near misses, with an invitation to tell one."""
    them = [each for each in desk.edition.entries if each.kind is PostmortemKind.NEAR_MISS]
    frame = Frame(
        places.NEAR_MISSES,
        lead=strings.NEAR_MISSES_TOLD,
        noun=("near miss", "near misses"),
        invitation=desk.edition.audience.value == "internal",
    )
    for place, listing in listings(desk, them, frame):
        yield _listed(place, strings.NEAR_MISSES, strings.NEAR_MISSES_TOLD, listing)


def reading_page(desk: Desk) -> Iterator[DeferredPage]:
    """Yield the reading list."""
    told = strings.READING_TOLD
    view = {"lead": told, "cards": reading(desk)}
    yield page(places.READING, strings.READING, "reading.html", view, told=told)


def _value_pages(desk: Desk, facet: Facet, value: FacetValue) -> Iterator[DeferredPage]:
    one, many = strings.FACETS[facet.name]
    title = f"{one}: {word(facet.name, value)}"
    frame = Frame(
        places.value(facet.name, value.slug),
        above=(_UP, Link(many, places.facet(facet.name))),
        slices=slices(desk, facet, value),
        feeds=(feed(places.value(facet.name, value.slug), title),),
    )
    entries = [desk.edition.entry[each] for each in value.entries]
    for place, listing in listings(desk, entries, frame):
        yield _listed(place, title, f"Postmortems. {title}.", listing)


def _listed(place: str, title: str, told: str, listing: Listing) -> DeferredPage:
    return page(place, title, "listing.html", listing, told=told)
