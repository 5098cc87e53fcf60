"""A name that two components answer to.

An alias lets old incidents find a component that was renamed. If another component has the same
alias, or has it for an id, nobody can tell which one an incident means.

Bad::

    components:
      checkout: {name: Checkout}
      payments: {name: Payments, aliases: [checkout]}

Good::

    components:
      checkout: {name: Checkout}
      payments: {name: Payments, aliases: [old-payments]}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()


def of_site(facts: Facts) -> Iterator[Finding]:
    """Find aliases that are taken."""
    owner = {each: each for each in facts.site.components}
    for each, component in facts.site.components.items():
        for index, alias in enumerate(component.aliases):
            taken = owner.setdefault(alias, each)
            if taken != each or alias == each:
                yield Finding(
                    ("components", each, "aliases", index),
                    f"{shown(alias)} already means the component {shown(taken)}",
                    "leave each name to one component",
                )
