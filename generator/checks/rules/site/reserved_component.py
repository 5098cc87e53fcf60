"""A component whose id is the name of a file that speaks for the whole site.

``badge/status.svg`` is the badge of the site, so a component called ``status`` would have none.

Bad::

    components:
      status: {name: Status API}

Good::

    components:
      status-api: {name: Status API, aliases: [status]}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding

NEEDS: frozenset[str] = frozenset()

RESERVED = frozenset({"status"})


def of_site(facts: Facts) -> Iterator[Finding]:
    """Find ids that are taken."""
    for key in facts.site.components:
        if key in RESERVED:
            yield Finding(
                ("components", key),
                f"a component cannot have the id {key}: badge/{key}.svg is the badge of the site",
                f"call it {key}-page or what it is, with aliases: [{key}] for old incidents",
                key=True,
            )
