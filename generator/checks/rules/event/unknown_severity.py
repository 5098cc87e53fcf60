"""A severity that ``site.yml`` does not name.

The severity decides how loud the page is. Where ``site.yml`` names none, there are ``sev1`` to
``sev4``.

Bad::

    severity: critical

Good::

    severity: sev1
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event, Incident
from generator.problems.words import listed, nearest, shown

NEEDS = frozenset({"severities"})


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find severities that are not there."""
    known = facts.site.severities
    if isinstance(event, Incident) and event.severity not in known:
        by_name = {severity.name.casefold(): each for each, severity in known.items()}
        by_impact = {severity.impact.value: each for each, severity in known.items()}
        folded = event.severity.casefold()
        meant = by_name.get(folded) or by_impact.get(folded) or nearest(event.severity, known)
        hint = f"did you mean {meant}?" if meant else f"there are {listed(known, 'and')}"
        yield Finding(("severity",), f"site.yml has no severity {shown(event.severity)}", hint)
