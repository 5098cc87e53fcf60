"""A component of a team that ``site.yml`` does not name.

Bad::

    teams:
      payments: {name: Payments}
    components:
      checkout: {name: Checkout, team: payment}

Good::

    teams:
      payments: {name: Payments}
    components:
      checkout: {name: Checkout, team: payments}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.belonging import unknown
from generator.checks.facts import Facts
from generator.checks.finding import Finding

NEEDS = frozenset({"teams"})


def of_site(facts: Facts) -> Iterator[Finding]:
    """Find teams that are not there."""
    names = {key: component.team for key, component in facts.site.components.items()}
    yield from unknown("team", names, facts.site.teams)
