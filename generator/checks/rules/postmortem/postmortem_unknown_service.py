"""A service of a postmortem that is no component of the site.

Names rot: the page shows it as it stands. Retired components and aliases are known.

Bad::

    services: [chekout]

Good::

    services: [checkout]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.problems import Level
from generator.problems.words import did_you_mean, shown

NEEDS = frozenset({"components"})


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find services that are not there."""
    known = facts.site.component_by_name
    for number, each in enumerate(postmortem.services):
        if each not in known:
            hint = did_you_mean(each, known, "components are")
            yield Finding(
                ("services", number),
                f"there is no component {shown(each)} in site.yml",
                hint,
                Level.WARNING,
            )
