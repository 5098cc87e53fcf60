"""A severity that does not fit what its components do.

Severity and components say the same thing in two ways. Where one of them says "hardly anybody
notices" and the other "major outage", customers cannot know which to believe.

Bad::

    severity: sev4
    components: {checkout: major_outage}

Good::

    severity: sev1
    components: {checkout: major_outage}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event, Incident
from generator.model.vocabulary import ComponentState, Impact, worst
from generator.problems import Level

_TOO_BAD = {
    Impact.NONE: ComponentState.PARTIAL_OUTAGE,
    Impact.MINOR: ComponentState.MAJOR_OUTAGE,
}
"""By impact of the severity, the state from which on the two contradict each other."""


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Compare the severity with the worst state that any component reached."""
    severity = facts.site.severities.get(event.severity) if isinstance(event, Incident) else None
    if not isinstance(event, Incident) or severity is None:
        return
    states = [*event.components.values()]
    states += [state for update in event.updates for state in update.components.values()]
    reached = worst(states)
    too_bad = _TOO_BAD.get(severity.impact)
    if too_bad and reached.rank >= too_bad.rank:
        yield Finding(
            ("severity",),
            f"{event.severity} ({severity.name}) does not fit a component in {reached}",
            "raise the severity, or correct the state of the component",
            Level.WARNING,
        )
    elif severity.impact is Impact.CRITICAL and reached.rank == 0:
        yield Finding(
            ("severity",),
            f"{event.severity} ({severity.name}), and no component is affected",
            "name the components that customers cannot use, or lower the severity",
            Level.WARNING,
        )
