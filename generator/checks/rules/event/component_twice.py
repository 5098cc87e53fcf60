"""A component named twice in one place, by its id and by an old name.

The page shows the worse of the two states.

Bad::

    components:
      card-payments: degraded_performance
      cards: partial_outage

Good::

    components:
      card-payments: partial_outage
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding, Keys
from generator.checks.references import Reference, named, references
from generator.model.content import Event, Notice
from generator.problems.words import shown

NEEDS = frozenset({"components"})


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find components that one place names more than once."""
    if not isinstance(event, Notice) and named(event) <= facts.site.components.keys():
        return  # each is named by its id, as a key
    seen: dict[tuple[Keys, str], Reference] = {}
    for reference in references(event):
        component = facts.site.component_by_name.get(reference.name)
        if component is None:
            continue
        first = seen.setdefault((reference.keys[:-1], component), reference)
        if first is not reference:
            sentence = f"{shown(reference.name)} is the same component as {shown(first.name)} above"
            yield Finding(reference.keys, sentence, "keep one of the two", key=reference.key)
