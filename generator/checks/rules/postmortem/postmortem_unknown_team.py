"""A team of a postmortem that ``site.yml`` does not name.

The team is that of ``team:``, or the folder that the file lies in.

Bad::

    team: payment

Good::

    team: payments
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.problems.words import nearest, shown

NEEDS = frozenset({"teams"})


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find a team that is not there."""
    teams = facts.site.teams
    if postmortem.team in teams:
        return
    near = nearest(postmortem.team, teams)
    hint = f"did you mean {near}?" if near else f"add it to site.yml: teams: {postmortem.team}: …"
    yield Finding(("team",), f"there is no team {shown(postmortem.team)} in site.yml", hint)
