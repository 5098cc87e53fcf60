"""Bad content is data: what is wrong, where, and the way out."""

from generator.problems.problem import Level, Place, Problem, sort_key

__all__ = ["Level", "Place", "Problem", "sort_key"]
