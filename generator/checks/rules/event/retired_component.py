"""A component that is retired, in an event of these days.

The page no longer shows it among the components, so customers would not see the effect there. In an
open incident that is an error: the page would look healthier than it is.

Bad::

    components: {api-v1: major_outage}    # and in site.yml: api-v1: {…, retired: true}

Good::

    components: {api: major_outage}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.references import references
from generator.model.content import Event, Incident
from generator.model.vocabulary import Stage
from generator.problems import Level
from generator.problems.words import shown

NEEDS = frozenset({"components"})


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find retired components in recent events."""
    if not facts.is_recent(event):
        return
    site = facts.site
    is_open = isinstance(event, Incident) and event.updates[-1].status is not Stage.RESOLVED
    for keys, name, key in references(event):
        component = site.component_by_name.get(name)
        if component and site.components[component].retired:
            yield Finding(
                keys,
                f"the component {shown(name)} is retired; the page does not show its state",
                "name the component that customers use now, or take retired off it in site.yml",
                Level.ERROR if is_open else Level.WARNING,
                key=key,
            )
