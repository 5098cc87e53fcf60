"""A policy for a check that does not exist.

Errors that keep the page sound stay errors, whatever the policy says.

Bad::

    policies:
      checks: {vague-word: off}

Good::

    policies:
      checks: {vague-words: off}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.problems.words import did_you_mean, shown

NEEDS: frozenset[str] = frozenset()


def of_site(facts: Facts) -> Iterator[Finding]:
    """Find ids that are none."""
    for rule in facts.site.policies.checks:
        if rule not in facts.rules:
            hint = did_you_mean(rule, sorted(facts.rules), "the checks are")
            sentence = f"there is no check {shown(rule)}"
            yield Finding(("policies", "checks", rule), sentence, hint, key=True)
