"""A severity of a postmortem that the site does not have.

Bad::

    severity: high

Good::

    severity: sev2
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.problems.words import did_you_mean, shown

NEEDS = frozenset({"severities"})


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find a severity that is not there."""
    known = facts.site.severities
    if postmortem.severity is not None and postmortem.severity not in known:
        hint = did_you_mean(postmortem.severity, known, "severities are")
        yield Finding(("severity",), f"there is no severity {shown(postmortem.severity)}", hint)
