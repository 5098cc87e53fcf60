"""Pairs of words that several postmortems say of what made an incident possible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from generator.derive.library.book import Book
from generator.derive.library.terms import terms_of
from generator.model.learning import SectionKind

LEAST, MOST = 3, 0.34
"""Told by three at least; by a third at most, since what everybody says tells nothing."""
SHOWN = 20
_SECTIONS = {SectionKind.CONTRIBUTING_FACTORS, SectionKind.ROOT_CAUSE, SectionKind.TRIGGER}


def factors(books: Sequence[Book]) -> Mapping[str, tuple[str, ...]]:
    """Find factors by their most usual wording, with the postmortems that tell them, in order."""
    tellers: dict[tuple[str, str], list[str]] = {}
    wordings: dict[tuple[str, str], Counter[str]] = {}
    for book in books:
        for pair, wording in _pairs(book).items():
            tellers.setdefault(pair, []).append(book.id)
            wordings.setdefault(pair, Counter())[wording] += 1
    often = [pair for pair, ids in tellers.items() if _recurs(len(ids), len(books))]
    often.sort(key=lambda pair: (-len(tellers[pair]), pair))
    return {
        min(wordings[pair].items(), key=lambda item: (-item[1], item[0]))[0]: tuple(tellers[pair])
        for pair in often[:SHOWN]
    }


def _recurs(number: int, total: int) -> bool:
    return number >= LEAST and number <= max(LEAST, MOST * total)


def _pairs(book: Book) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for line in _lines(book):
        for (one, word), (other, after) in pairwise(terms_of(line)):
            if one != other and f"{word} {after}" in line.lower():
                found.setdefault((one, other), f"{word} {after}")
    return found


def _lines(book: Book) -> Iterable[str]:
    for section in book.written.body.sections:
        if section.kind in _SECTIONS:
            yield from " ".join(section.markdown.split()).replace(". ", "\n").split("\n")
