"""The ways to slice an edition: team, service, severity, kind, trigger, cause, status, year, tag.

The public edition has neither team nor status: it does not say who, and everything in it is final.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from generator.derive.characters import one_line
from generator.derive.library.book import Book
from generator.derive.library.shelf import Shelf
from generator.derive.library.words import slug_of
from generator.model.edition import Facet, FacetValue

Value = tuple[str, str]
"""Slug and label."""


def facets(shelf: Shelf, opened: Sequence[Book]) -> tuple[Facet, ...]:
    """Sort postmortems, newest first, into the values of each facet."""
    return tuple(
        Facet(name=name, values=_values(opened, values)) for name, values in _readers(shelf).items()
    )


def values_of(shelf: Shelf, book: Book, names: Collection[str]) -> dict[str, tuple[Value, ...]]:
    """Say where one postmortem stands in those facets that the edition has of ``names``."""
    return {
        name: tuple(_once(values(book)).items())
        for name, values in _readers(shelf).items()
        if name in names
    }


def _readers(shelf: Shelf) -> Mapping[str, Callable[[Book], Iterable[Value]]]:
    site = shelf.site

    def team(book: Book) -> Iterable[Value]:
        known = site.teams.get(book.written.team)
        return [(book.written.team, one_line(known.name) if known else book.written.team)]

    def service(book: Book) -> Iterable[Value]:
        return [_known(each, shelf.services) for each in book.services]

    def severity(book: Book) -> Iterable[Value]:
        names = {key: each.name for key, each in site.severities.items()}
        return [_known(book.severity, names)] if book.severity else []

    def cause(book: Book) -> Iterable[Value]:
        return map(_written, book.written.causes)

    internal: dict[str, Callable[[Book], Iterable[Value]]] = {
        "team": team,
        "status": lambda book: [_plain(book.written.status.value)],
    }
    every: dict[str, Callable[[Book], Iterable[Value]]] = {
        "team": team,
        "service": service,
        "severity": severity,
        "kind": lambda book: [_plain(book.written.kind.value)],
        "trigger": lambda book: map(_written, filter(None, [book.written.trigger])),
        "cause": cause,
        "status": internal["status"],
        "year": lambda book: [_plain(f"{book.day.year:04}")] if book.day else [],
        "tag": lambda book: map(_written, book.written.tags),
    }
    return {
        name: values for name, values in every.items() if shelf.is_internal or name not in internal
    }


def _values(
    opened: Iterable[Book], values: Callable[[Book], Iterable[Value]]
) -> tuple[FacetValue, ...]:
    labels: dict[str, str] = {}
    entries: dict[str, list[str]] = {}
    for book in opened:
        for slug, label in _once(values(book)).items():
            labels.setdefault(slug, label)
            entries.setdefault(slug, []).append(book.id)
    order = sorted(entries, key=lambda slug: (-len(entries[slug]), labels[slug].casefold(), slug))
    return tuple(
        FacetValue(slug=slug, label=labels[slug], entries=tuple(entries[slug])) for slug in order
    )


def _known(value: str, names: Mapping[str, str]) -> Value:
    return (value, one_line(names[value])) if value in names else _written(value)


def _written(label: str) -> Value:
    return slug_of(label), one_line(label)


def _plain(value: str) -> Value:
    return value, value


def _once(values: Iterable[Value]) -> dict[str, str]:
    found: dict[str, str] = {}
    for slug, label in values:
        found.setdefault(slug, label)
    return found
