"""Rules that content must keep beyond having the right form: references, order, time, Markdown.

A rule is a module of ``rules`` named after its id, whose docstring is its documentation.
"""

from generator.checks.earlier import Earlier
from generator.checks.facts import RECENT
from generator.checks.partial import check_remnants
from generator.checks.registry import RULES
from generator.checks.rule import Rule
from generator.checks.run import Checked, check

__all__ = ["RECENT", "RULES", "Checked", "Earlier", "Rule", "check", "check_remnants"]
