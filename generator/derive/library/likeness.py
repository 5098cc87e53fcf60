"""Which postmortems tell of something alike, by the cosine of their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import repeat
from operator import add, mul
from typing import NamedTuple

from generator.derive.library.vectors import Vector

LOOKS = 1_500
"""How many shared words are looked at for one postmortem, the most telling ones first."""

Shelf = tuple[list[int], list[float]]
"""The postmortems that tell a word, by their places, and how much it weighs in each."""


class Match(NamedTuple):
    """Another postmortem, by its place, and how much alike it is, 0 to 1."""

    place: int
    score: float


def matches(vectors: Sequence[Vector], *, keep: int) -> list[list[Match]]:
    """Find for each the ``keep`` nearest others, nearest first; of equals the earlier place."""
    shelves: dict[str, Shelf] = {}
    for place, vector in enumerate(vectors):
        for term, weight in vector.weights.items():
            if term not in shelves:
                shelves[term] = [], []
            places, weights = shelves[term]
            places.append(place)
            weights.append(weight)
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
    """Add up what each has in common with one, in loops that Python runs without our code."""
    scores: dict[int, float] = {}
    known = scores.get
    looks = 0
    for term, weight in vector.weights.items():  # the weightiest first
        places, weights = shelves[term]
        looks += len(places)
        if looks > LOOKS:
            break
        more = map(mul, weights, repeat(weight))
        scores.update(zip(places, map(add, map(known, places, repeat(0.0)), more), strict=True))
    return scores


def _nearest(place: int, scores: dict[int, float], keep: int) -> list[Match]:
    """Pick the best; most are set aside by their score before they are compared in full."""
    scores.pop(place, None)
    least = min(nlargest(keep, scores.values()), default=0.0)
    found = [(score, -other) for other, score in scores.items() if score >= least]
    found.sort(reverse=True)
    return [Match(-other, round(min(score, 1.0), 4)) for score, other in found[:keep]]
