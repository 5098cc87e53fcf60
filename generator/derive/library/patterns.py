"""What comes again: chains of recurrence, causes, triggers, services, and factors.

A chain is a pattern from two postmortems on, anything else from three. A factor is a pair of words
that stand side by side in what postmortems say of causes and contributing factors: rare enough to
tell something, and told by three at least.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.derive.library.book import Book
from generator.derive.library.chains import Chains
from generator.derive.library.facets import Value, values_of
from generator.derive.library.factors import factors
from generator.derive.library.shelf import Shelf
from generator.derive.library.words import slug_of
from generator.model.edition import ActionRow, Pattern
from generator.model.learning import PostmortemKind

RECURS = 3
_FACETS = ("cause", "trigger", "service")


def patterns(
    shelf: Shelf, opened: Sequence[Book], chained: Chains, rows: Iterable[ActionRow]
) -> tuple[Pattern, ...]:
    """Find patterns: chains first, then by facet, what recurs most often first."""
    real = [book for book in reversed(opened) if book.written.kind is not PostmortemKind.DRILL]
    actions: dict[str, list[str]] = {}
    for row in rows:
        actions.setdefault(row.entry, []).append(row.key)
    found = {"recurrence": _chains(opened, chained)}
    found |= {name: dict(_often(_by_facet(shelf, real, name))) for name in _FACETS}
    found["factor"] = {(slug_of(each), each): ids for each, ids in factors(real).items()}
    return tuple(
        Pattern(
            facet=facet,
            slug=slug,
            label=label,
            entries=ids,
            actions=tuple(key for each in ids for key in actions.get(each, ())),
        )
        for facet, values in found.items()
        for (slug, label), ids in sorted(values.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _chains(opened: Iterable[Book], chained: Chains) -> dict[Value, tuple[str, ...]]:
    titles = {book.id: book.written.title for book in opened}
    return {(chain[0], titles[chain[0]]): chain for chain in chained.values()}


def _by_facet(shelf: Shelf, books: Iterable[Book], name: str) -> Mapping[Value, Sequence[str]]:
    found: dict[str, tuple[str, list[str]]] = {}
    for book in books:
        for slug, label in values_of(shelf, book, (name,))[name]:
            found.setdefault(slug, (label, []))[1].append(book.id)
    return {(slug, label): ids for slug, (label, ids) in found.items()}


def _often(
    values: Mapping[Value, Sequence[str]],
) -> Iterator[tuple[Value, tuple[str, ...]]]:
    for value, ids in values.items():
        if len(ids) >= RECURS:
            yield value, tuple(ids)
