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

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.problems.words import did_you_mean, shown


def of_site(facts: Facts) -> Iterator[Finding]:
    """Find teams that are not there."""
    teams = facts.site.teams
    for each, component in facts.site.components.items():
        if component.team is not None and component.team not in teams:
            hint = did_you_mean(component.team, teams, "add it below teams; there are")
            if not teams:
                hint = "add it: teams: {" + component.team + ": {name: …}}"
            yield Finding(
                ("components", each, "team"), f"there is no team {shown(component.team)}", hint
            )
