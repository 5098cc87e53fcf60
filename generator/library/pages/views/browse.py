"""The ways to slice the library: every facet with its values and counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.library.pages import places, strings
from generator.library.pages.views.desk import Desk, word
from generator.library.pages.views.link import Link
from generator.library.pages.views.listing import Slice
from generator.model.edition import Facet, FacetValue

_FEW = 12
_BESIDE = ("severity", "kind", "status", "team", "service", "cause")
_FEWER = 6
_NOT_SEARCHED = frozenset({"tag"})
"""Facets that the search does not have."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A facet with values and their counts; ``others`` are left for a page of its own."""

    name: str
    one: str
    place: str
    parts: tuple[tuple[Link, int], ...]
    others: int


@dataclass(frozen=True, slots=True)
class Browse:
    """Some or all values of some or all facets."""

    shelves: tuple[Shelf, ...]
    above: tuple[Link, ...] = ()


def browse(desk: Desk) -> Browse:
    """Show all facets."""
    return Browse(tuple(shelf(each, _FEW) for each in desk.edition.facets if each.values))


def whole(facet: Facet) -> Browse:
    """Show one facet whole."""
    return Browse((shelf(facet, len(facet.values)),), (Link(strings.BROWSE, places.BROWSE),))


def shelf(facet: Facet, most: int) -> Shelf:
    """Show a facet's most frequent values; years stand newest first."""
    one, many = strings.FACETS[facet.name]
    values = list(facet.values)
    if facet.name == "year":
        values.sort(key=lambda value: value.slug, reverse=True)
    return Shelf(
        name=many,
        one=one,
        place=places.facet(facet.name),
        parts=tuple(
            (
                Link(word(facet.name, value), places.value(facet.name, value.slug)),
                len(value.entries),
            )
            for value in values[:most]
        ),
        others=max(0, len(values) - most),
    )


def slices(desk: Desk, facet: Facet, value: FacetValue) -> tuple[Slice, ...]:
    """Count how the postmortems of a value fall apart by the other facets.

    Each count leads to just those that it counts: the search with both values chosen.
    """
    if facet.name in _NOT_SEARCHED:
        return ()
    found: list[Slice] = []
    for other in _BESIDE:
        if other == facet.name:
            continue
        links = [link for each in value.entries for link in desk.links(other, each)]
        counts = Counter(link.path for link in links)
        if len(counts) > 1:
            known = {link.path: link for link in links}
            most = sorted(counts.items(), key=lambda each: (-each[1], known[each[0]].text))[:_FEWER]
            both = [(_both(facet, value, other, known[path]), count) for path, count in most]
            found.append(Slice(strings.FACETS[other][0], places.facet(other), tuple(both)))
    return tuple(found)


def _both(facet: Facet, value: FacetValue, other: str, link: Link) -> Link:
    slug = link.path.rstrip("/").rpartition("/")[2]
    return Link(link.text, places.found({facet.name: value.slug, other: slug}))
