"""Pairs of words that several postmortems say of what made an incident possible."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from generator.derive.library.book import Book
from generator.derive.library.terms import term_of
from generator.model.learning import SectionKind

LEAST, MOST = 3, 0.34
"""Told by three at least; by a third at most, since what everybody says tells nothing."""
SHOWN = 20
Pair = tuple[str, str]
_BREAK = re.compile(r"[^\w\s]+|\d\w*|\n\s*\n")
_SECTIONS = {SectionKind.CONTRIBUTING_FACTORS, SectionKind.ROOT_CAUSE, SectionKind.TRIGGER}


def factors(books: Sequence[Book]) -> Mapping[str, tuple[str, ...]]:
    """Find factors by their most usual wording, with the postmortems that tell them, in order."""
    tellers: dict[Pair, list[tuple[str, str]]] = {}
    for book in books:
        for pair, wording in _pairs(book).items():
            tellers.setdefault(pair, []).append((book.id, wording))
    often = [pair for pair, told in tellers.items() if _recurs(len(told), len(books))]
    often.sort(key=lambda pair: (-len(tellers[pair]), pair))
    return {
        _usual(wording for _, wording in tellers[pair]): tuple(id_ for id_, _ in tellers[pair])
        for pair in often[:SHOWN]
    }


def _usual(wordings: Iterable[str]) -> str:
    counted = Counter(wordings)
    return min(counted, key=lambda wording: (-counted[wording], wording))


def _recurs(number: int, total: int) -> bool:
    return number >= LEAST and number <= max(LEAST, MOST * total)


def _pairs(book: Book) -> dict[Pair, str]:
    found: dict[Pair, str] = {}
    for section in book.written.body.sections:
        if section.kind in _SECTIONS:
            for phrase in _BREAK.split(section.markdown):
                for word, after in pairwise(phrase.lower().split()):
                    one, other = term_of(word), term_of(after)
                    if one and other and one != other:
                        found.setdefault((one, other), f"{word} {after}")
    return found
