"""A component that ``site.yml`` does not name.

Customers would not see that it is affected: the page would look healthier than it is. So this is
an error in every event that is open or touches the last 90 days. In older ones it is a warning,
and the page leaves the component out of them: give the component that succeeded it an alias, or
keep it in ``site.yml`` with ``retired: true``.

Bad::

    components: {chekout: partial_outage}

Good::

    components: {checkout: partial_outage}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.references import named, references
from generator.model.content import Event
from generator.problems import Level
from generator.problems.words import did_you_mean, shown

NEEDS = frozenset({"components"})


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find names that are neither an id nor an alias."""
    if named(event) <= facts.site.component_by_name.keys():
        return
    for keys, name, key in references(event):
        if name in facts.site.component_by_name:
            continue
        level = Level.ERROR if facts.is_recent(event) else Level.WARNING
        hint = did_you_mean(name, facts.site.components, "site.yml has")
        if level is Level.WARNING:
            hint += "; an alias or a retired component in site.yml keeps old names alive"
        sentence = f"site.yml has no component {shown(name)}"
        yield Finding(keys, sentence, hint, level, key=key)
