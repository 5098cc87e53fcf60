"""Similar postmortems, and why one thinks so.

What an author linked comes first: what it recurs from and what recurs from it, then what either
calls related. Likeness of words fills up to five.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.cache import is_remembering, recalled
from generator.derive.library.book import Book
from generator.derive.library.chains import recurs_from
from generator.derive.library.facets import values_of
from generator.derive.library.likeness import Match, matches, shared
from generator.derive.library.shelf import Shelf
from generator.derive.library.vectors import Counted, Piece, vectors
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
_Row = tuple[int, float, bool, list[str]]
"""The place of a sibling, how much alike it is, whether authors linked it, and the reasons."""


def siblings(shelf: Shelf, opened: Sequence[Book]) -> Mapping[str, tuple[Sibling, ...]]:
    """Find the siblings of every postmortem."""
    told = [Counted.of(list(_pieces(book, dict(_facets(shelf, book))))) for book in opened]
    linked = _linked(opened)
    found = _kept(told, linked) if is_remembering() else _found(told, linked)
    return {
        book.id: tuple(
            Sibling(id=opened[place].id, score=score, linked=is_linked, reasons=tuple(reasons))
            for place, score, is_linked, reasons in each
        )
        for book, each in zip(opened, found, strict=True)
    }


def _kept(told: Sequence[Counted], linked: Sequence[Sequence[int]]) -> list[list[_Row]]:
    """Compare postmortems, unless all of them told the same words at an earlier build."""
    made_of = (json.dumps(linked), *(each.told for each in told))
    kept = recalled("siblings", made_of, lambda: json.dumps(_found(told, linked)))
    found: list[list[_Row]] = json.loads(kept)
    return found


def _found(told: Sequence[Counted], linked: Sequence[Sequence[int]]) -> list[list[_Row]]:
    """Give for each postmortem its siblings by their places, and why they are."""
    weighed = vectors(told)
    near = matches(weighed, keep=SHOWN)
    return [
        [
            _row(match, shared(weighed[place], weighed[match.place]), linked=match.place in firsts)
            for match in _first(firsts, near[place])
        ]
        for place, firsts in enumerate(linked)
    ]


def _first(linked: Sequence[int], near: Sequence[Match]) -> list[Match]:
    found = [Match(place, 1.0) for place in linked]
    alike = [match for match in near if match.place not in linked and match.score >= LEAST]
    return found + alike[: max(0, SHOWN - len(found))]


def _row(match: Match, both: Sequence[str], *, linked: bool) -> _Row:
    words = [each for each in both if ": " not in each][:_WORDS]
    facets = [each for each in both if ": " in each][:_FACETS]
    return match.place, match.score, linked, [*words, *facets]


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
