"""Similar postmortems, and why one thinks so.

What an author linked comes first: what it recurs from and what recurs from it, then what either
calls related. Likeness of words fills up to five.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.derive.library.book import Book
from generator.derive.library.chains import recurs_from
from generator.derive.library.facets import values_of
from generator.derive.library.likeness import Match, matches, shared
from generator.derive.library.shelf import Shelf
from generator.derive.library.vectors import Piece, vectors
from generator.model.edition import Sibling
from generator.model.learning import SectionKind

SHOWN = 5
LEAST = 0.1
"""Less alike than this is not alike."""
_WORDS, _FACETS = 5, 3
_WEIGHTS = {
    SectionKind.SUMMARY: 2.0,
    SectionKind.ROOT_CAUSE: 1.5,
    SectionKind.CONTRIBUTING_FACTORS: 1.5,
    SectionKind.TRIGGER: 1.5,
    SectionKind.TIMELINE: 0.5,
    SectionKind.ACTIONS: 0.5,
    SectionKind.PEOPLE: 0.0,
    SectionKind.STATS: 0.0,
}
_TITLE, _TAG, _FACET = 3.0, 2.0, 1.0
_ALIKE_IN = ("service", "cause", "trigger", "tag")


def siblings(shelf: Shelf, opened: Sequence[Book]) -> Mapping[str, tuple[Sibling, ...]]:
    """Find the siblings of every postmortem."""
    facets = [dict(_facets(shelf, book)) for book in opened]
    told = vectors(list(_pieces(book, each)) for book, each in zip(opened, facets, strict=True))
    near = matches(told, keep=SHOWN)
    linked = _linked(opened)
    return {
        book.id: tuple(
            _sibling(
                opened[match.place].id,
                match,
                shared(told[place], told[match.place]),
                linked=match.place in linked[place],
            )
            for match in _first(linked[place], near[place])
        )
        for place, book in enumerate(opened)
    }


def _first(linked: Sequence[int], near: Sequence[Match]) -> list[Match]:
    found = [Match(place, 1.0) for place in linked]
    alike = [match for match in near if match.place not in linked and match.score >= LEAST]
    return found + alike[: max(0, SHOWN - len(found))]


def _sibling(id_: str, match: Match, both: Sequence[str], *, linked: bool) -> Sibling:
    words = [each for each in both if ": " not in each][:_WORDS]
    facets = [each for each in both if ": " in each][:_FACETS]
    return Sibling(id=id_, score=match.score, linked=linked, reasons=(*words, *facets))


def _linked(opened: Sequence[Book]) -> list[list[int]]:
    """List for each the places of those that authors linked with it, in either direction."""
    by_id = {book.id: book for book in opened}
    places = {book.id: place for place, book in enumerate(opened)}
    recurring: list[dict[int, None]] = [{} for _ in opened]
    related: list[dict[int, None]] = [{} for _ in opened]
    for place, book in enumerate(opened):
        if (before := recurs_from(book, by_id)) is not None:
            recurring[place][places[before]] = None
            recurring[places[before]][place] = None
        for each in book.written.related:
            if each in places and each != book.id:
                related[place][places[each]] = None
                related[places[each]][place] = None
    return [list(first | then) for first, then in zip(recurring, related, strict=True)]


def _facets(shelf: Shelf, book: Book) -> Iterator[tuple[str, str]]:
    for name, values in values_of(shelf, book, _ALIKE_IN).items():
        for _, label in values:
            yield f"{name}: {label}", name


def _pieces(book: Book, facets: Mapping[str, str]) -> Iterator[Piece]:
    written = book.written
    yield Piece(written.title, _TITLE)
    for tag in written.tags:
        yield Piece(tag, _TAG)
    for label in facets:
        yield Piece(label, _FACET, is_facet=True)
    for section in written.body.sections:
        weight = _WEIGHTS.get(section.kind, 1.0) if section.kind else 1.0
        if weight:
            yield Piece(section.heading, weight)
            yield Piece(section.markdown, weight)
