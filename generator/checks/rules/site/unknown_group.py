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

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.problems.words import did_you_mean, shown


def of_site(facts: Facts) -> Iterator[Finding]:
    """Find groups that are not there."""
    groups = facts.site.groups
    for each, component in facts.site.components.items():
        if component.group is not None and component.group not in groups:
            hint = did_you_mean(component.group, groups, "add it below groups; there are")
            if not groups:
                hint = "add it: groups: {" + component.group + ": {name: …}}"
            sentence = f"there is no group {shown(component.group)}"
            yield Finding(("components", each, "group"), sentence, hint)
