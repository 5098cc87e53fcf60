"""Rules that content must keep beyond having the right form."""

from generator.checks.run import check

__all__ = ["check"]
