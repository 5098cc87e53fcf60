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


def vectors(told: Iterable[Sequence[Piece]]) -> list[Vector]:
    """Weigh the words of all postmortems against each other."""
    counted = [_count(pieces) for pieces in told]
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


def _count(pieces: Sequence[Piece]) -> tuple[dict[str, float], dict[str, str]]:
    """Count the words of a postmortem, and note how each was written first."""
    if not is_remembering():
        return _counted(pieces)
    made: list[tuple[dict[str, float], dict[str, str]]] = []

    def make() -> str:
        made.append(_counted(pieces))
        return json.dumps(made[0], separators=(",", ":"))

    told = recalled("words", tuple(_parts(pieces)), make)
    counts, written = made[0] if made else json.loads(told)
    return counts, written


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
