"""Postmortems as weighted words, for a cosine of what they tell.

A word weighs more the more often it is told (by the logarithm), the more telling its section is,
and the fewer postmortems have it; one that only a single postmortem has is left out. Facets are
words too. Only the weightiest words of each postmortem are kept, so that the work grows with the
number of postmortems and not with its square.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt
from typing import NamedTuple

from generator.cache import is_remembering, recalled
from generator.derive.library.terms import terms_in, words_of

KEPT = 70
"""Words kept of each postmortem."""


class Piece(NamedTuple):
    """A text, or the label of a facet as ``facet: label``, and how much a word of it counts."""

    text: str
    weight: float
    is_facet: bool = False


@dataclass(frozen=True, slots=True)
class Vector:
    """The words of one postmortem with their weights (of length 1), and how they were written."""

    weights: Mapping[str, float]
    written: Mapping[str, str]


@dataclass
class Counted:
    """How often a postmortem tells each word, and how each was written first.

    Where things are kept, ``told`` is the same as JSON; opened only for those who ask.
    """

    pieces: Sequence[Piece]
    told: str = ""

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> Counted:
        """Count the words of a postmortem."""
        new = cls(pieces)
        if is_remembering():
            new.told = recalled("words", tuple(_parts(pieces)), new._told)
        return new

    @cached_property
    def words(self) -> tuple[dict[str, float], dict[str, str]]:
        """How much of each word there is, and how it was written."""
        if not self.told:
            return _counted(self.pieces)
        counts, written = json.loads(self.told)
        return counts, written

    def _told(self) -> str:
        return json.dumps(self.words, separators=(",", ":"))


def vectors(told: Iterable[Counted]) -> list[Vector]:
    """Weigh the words of all postmortems against each other."""
    counted = [each.words for each in told]
    spread = Counter(term for counts, _ in counted for term in counts)
    rarity = {term: log((1 + len(counted)) / df) for term, df in spread.items() if df > 1}
    return [
        _vector(
            {
                term: (1 + log(count) if count > 1 else count) * rarity[term]
                for term, count in counts.items()
                if term in rarity
            },
            written,
        )
        for counts, written in counted
    ]


def _parts(pieces: Iterable[Piece]) -> Iterator[str]:
    """Tell texts and what counts in them, without looking at each letter as JSON does."""
    for text, weight, is_facet in pieces:
        yield f"{weight!r} {is_facet}"
        yield text


def _counted(pieces: Iterable[Piece]) -> tuple[dict[str, float], dict[str, str]]:
    counts: dict[str, float] = {}
    written: dict[str, str] = {}
    for text, weight, is_facet in pieces:
        if is_facet:
            counts[text], written[text] = weight, text
            continue
        for word, number in Counter(words_of(text)).items():
            for term, part in terms_in(word):
                if term in counts:
                    counts[term] += weight * number
                else:
                    counts[term] = weight * number
                    written[term] = part
    return counts, written


def _vector(weights: Mapping[str, float], written: Mapping[str, str]) -> Vector:
    kept = sorted([(-weight, term) for term, weight in weights.items()])[:KEPT]
    length = sqrt(sum(weight * weight for weight, _ in kept)) or 1.0
    return Vector(
        weights={term: -weight / length for weight, term in kept},
        written={term: written[term] for _, term in kept},
    )
