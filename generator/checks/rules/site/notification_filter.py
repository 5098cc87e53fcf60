"""A channel of ``notifications`` that waits for something which never comes.

It names a component, a group or a severity that the site does not have, or stages that none of
its kinds goes through. Nobody would be told, and nobody would notice.

Bad::

    components:
      checkout: {name: Checkout}
    notifications:
      shops: {to: NOTIFY_SHOPS, components: [chekout]}

Good::

    components:
      checkout: {name: Checkout}
    notifications:
      shops: {to: NOTIFY_SHOPS, components: [checkout]}
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding, Keys
from generator.model.content.notification import Notification
from generator.model.vocabulary import (
    INCIDENT_STAGES,
    MAINTENANCE_STAGES,
    NOTICE_STAGES,
    EventKind,
)
from generator.problems.words import did_you_mean, listed, shown

NEEDS = frozenset({"components", "groups", "severities"})

_STAGES = {
    EventKind.INCIDENT: INCIDENT_STAGES,
    EventKind.MAINTENANCE: MAINTENANCE_STAGES,
    EventKind.NOTICE: NOTICE_STAGES,
}


def of_site(facts: Facts) -> Iterator[Finding]:
    """Hold each channel's filters to what the site has."""
    site = facts.site
    for name, told in site.notifications.items():
        keys = ("notifications", name)
        known = site.component_by_name
        yield from _unknown((*keys, "components"), told.components, known, "component")
        yield from _unknown((*keys, "groups"), told.groups, site.groups, "group")
        yield from _unknown((*keys, "severities"), told.severities, site.severities, "severity")
        yield from _never((*keys, "only_stages"), told)


def _unknown(
    keys: Keys, named: Collection[str], known: Collection[str], what: str
) -> Iterator[Finding]:
    for place, one in enumerate(named):
        if one not in known:
            hint = did_you_mean(one, known, "write") if known else "leave the filter out"
            yield Finding((*keys, place), f"there is no {what} {shown(one)}", hint)


def _never(keys: Keys, told: Notification) -> Iterator[Finding]:
    kinds = told.kinds or tuple(EventKind)
    possible = [stage for kind in kinds for stage in _STAGES[kind]]
    for place, stage in enumerate(told.only_stages):
        if stage not in possible:
            sentence = f"no {listed([kind.value for kind in kinds])} has the status {stage}"
            hint = f"write {listed([one.value for one in possible])}, or change kinds"
            yield Finding((*keys, place), sentence, hint)
