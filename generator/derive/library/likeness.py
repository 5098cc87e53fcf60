"""Which postmortems tell of something alike, by the cosine of their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.derive.library.vectors import Vector

LOOKS = 1_500
"""How many shared words are looked at for one postmortem, the most telling ones first."""

Shelf = list[tuple[int, float]]
"""The postmortems that tell a word, by their places, and how much it weighs there."""


class Match(NamedTuple):
    """Another postmortem, by its place, and how much alike it is, 0 to 1."""

    place: int
    score: float


def matches(vectors: Sequence[Vector], *, keep: int) -> list[list[Match]]:
    """Find for each the ``keep`` nearest others, nearest first; of equals the earlier place."""
    shelves: dict[str, Shelf] = {}
    for place, vector in enumerate(vectors):
        for term, weight in vector.weights.items():
            shelves.setdefault(term, []).append((place, weight))
    return [_nearest(place, _scores(vector, shelves), keep) for place, vector in enumerate(vectors)]


def shared(one: Vector, other: Vector) -> list[str]:
    """List the words that two tell, the most telling first, as ``one`` writes them."""
    both = {
        term: weight * other.weights[term]
        for term, weight in one.weights.items()
        if term in other.weights
    }
    return [one.written[term] for term in sorted(both, key=lambda term: (-both[term], term))]


def _scores(vector: Vector, shelves: Mapping[str, Shelf]) -> dict[int, float]:
    scores: dict[int, float] = {}
    known = scores.get
    looks = 0
    for term, weight in vector.weights.items():  # the weightiest first
        shelf = shelves[term]
        looks += len(shelf)
        if looks > LOOKS:
            break
        for place, other in shelf:
            scores[place] = known(place, 0.0) + weight * other
    return scores


def _nearest(place: int, scores: dict[int, float], keep: int) -> list[Match]:
    """Pick the best; most are set aside by their score before they are compared in full."""
    scores.pop(place, None)
    best = sorted(scores.values())[-keep:]
    found = [(score, -other) for other, score in scores.items() if score >= best[0]]
    found.sort(reverse=True)
    return [Match(-other, round(min(score, 1.0), 4)) for score, other in found[:keep]]
