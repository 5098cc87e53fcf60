"""A component that no event has ever named.

After a year and twenty events this is worth a thought: either it never fails, or its incidents are
told under another name, or customers do not know it as a part of its own.

Bad::

    # site.yml has fax, and none of the last years' incidents names it
    components: {fax: {name: Orders by fax}}

Good::

    components: {fax: {name: Orders by fax, retired: true}}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.references import named
from generator.problems import Level

_ENOUGH = 20
_YEAR = timedelta(days=365)


def of_site(facts: Facts) -> Iterator[Finding]:
    """Compare what there is with what was ever named."""
    site, events = facts.site, facts.events.values()
    if len(events) < _ENOUGH:
        return
    first = min(event.updates[0].at for event in events).date()
    told = {name for event in events for name in named(event)}
    for key, component in site.components.items():
        since = max(first, component.since or site.since or first)
        is_young = facts.now.date() - since < _YEAR
        if not component.retired and not is_young and told.isdisjoint({key, *component.aliases}):
            yield Finding(
                ("components", key),
                f"no incident, maintenance or notice has ever named {key}",
                "nothing to do if it never fails; else name it, retire it, or take it out",
                Level.INFO,
                key=True,
            )
