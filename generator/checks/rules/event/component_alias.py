"""A component called by an old name.

It is understood: ``site.yml`` lists the name among the component's aliases. New incidents read
better with the component's id.

Bad::

    components: {cards: partial_outage}

Good::

    components: {card-payments: partial_outage}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.references import references
from generator.model.content import Event
from generator.problems import Level
from generator.problems.words import shown

NEEDS = frozenset({"components"})


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find aliases in recent events."""
    if not facts.is_recent(event):
        return
    for keys, name, key in references(event):
        component = facts.site.component_by_name.get(name, name)
        if component != name:
            sentence = f"{shown(name)} is an old name of {shown(component)}"
            yield Finding(keys, sentence, f"write {component}", Level.INFO, key=key)
