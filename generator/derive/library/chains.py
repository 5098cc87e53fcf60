"""Chains of recurrence: the same thing again, as authors linked it with ``recurrence_of``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.derive.library.book import Book

Chains = Mapping[str, tuple[str, ...]]


def chains(opened: Sequence[Book]) -> Chains:
    """Give each postmortem of a chain the whole chain, oldest first; those alone are absent.

    Two that recur from the same third one are of one chain. A circle does no harm.
    """
    by_id = {book.id: book for book in opened}
    leader = {each: each for each in by_id}

    def lead(each: str) -> str:
        while leader[each] != each:
            leader[each] = each = leader[leader[each]]
        return each

    for book in opened:
        if (before := recurs_from(book, by_id)) is not None:
            leader[lead(book.id)] = lead(before)
    together: dict[str, list[Book]] = {}
    for book in opened:
        together.setdefault(lead(book.id), []).append(book)
    return {
        book.id: tuple(each.id for each in sorted(chain, key=lambda each: each.age))
        for chain in together.values()
        if len(chain) > 1
        for book in chain
    }


def recurs_from(book: Book, known: Mapping[str, Book]) -> str | None:
    """Say of which other postmortem on the shelf this is a recurrence."""
    before = book.written.recurrence_of
    return before if before in known and before != book.id else None
