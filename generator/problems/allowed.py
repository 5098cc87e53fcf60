"""A problem that its author lets stand, and says why."""

from __future__ import annotations

from dataclasses import dataclass

from generator.problems.problem import Problem, sort_key


@dataclass(frozen=True, slots=True)
class Allowed:
    """Not counted, and listed all the same."""

    problem: Problem
    reason: str


def allowed_key(allowed: Allowed) -> tuple[str, int, int, str, str]:
    """Sort as problems are."""
    return sort_key(allowed.problem)
