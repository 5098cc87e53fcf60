"""A component in a group that ``site.yml`` does not name.

Bad::

    groups:
      shops: {name: Shops}
    components:
      checkout: {name: Checkout, group: shop}

Good::

    groups:
      shops: {name: Shops}
    components:
      checkout: {name: Checkout, group: shops}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.belonging import unknown
from generator.checks.facts import Facts
from generator.checks.finding import Finding

NEEDS = frozenset({"groups"})


def of_site(facts: Facts) -> Iterator[Finding]:
    """Find groups that are not there."""
    names = {key: component.group for key, component in facts.site.components.items()}
    yield from unknown("group", names, facts.site.groups)
