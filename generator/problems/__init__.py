"""Bad content is data: what is wrong, where, and the way out."""

from generator.problems.allowed import Allowed, allowed_key
from generator.problems.lane import Lane, lane_of
from generator.problems.problem import Level, Place, Problem, sort_key

__all__ = [
    "Allowed",
    "Lane",
    "Level",
    "Place",
    "Problem",
    "allowed_key",
    "lane_of",
    "sort_key",
]
