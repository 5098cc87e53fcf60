"""Exceptions that authors make: ``allow: {id of a check: reason}`` in the file itself."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from generator.checks.finding import Finding
from generator.problems import Level
from generator.problems.words import did_you_mean, shown

UNUSED = "unused-allow"
_DELETE = "delete the line, so that it hides nothing later"


def unused(
    allow: Mapping[str, str], used: Collection[str], rules: Collection[str]
) -> Iterator[Finding]:
    """Find exceptions that set nothing aside."""
    for rule in allow:
        if rule in used:
            continue
        if rule in rules:
            sentence = f"nothing is found here by {rule} that could be allowed"
            hint = _DELETE
        else:
            sentence = f"there is no check {shown(rule)}"
            hint = did_you_mean(rule, sorted(rules), _DELETE + "; the checks are")
        yield Finding(("allow", rule), sentence, hint, Level.WARNING, key=True)
