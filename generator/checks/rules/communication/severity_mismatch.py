"""A severity that does not fit what its components do.

Severity and components say the same thing in two ways. Where one of them says "hardly anybody
notices" and the other "major outage", customers cannot know which to believe. The same is true of
an update that says that everything works, while its status says that nothing is mended yet.

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
from generator.model.vocabulary import ComponentState, Impact, Stage, worst
from generator.problems import Level

_TOO_BAD = {
    Impact.NONE: ComponentState.PARTIAL_OUTAGE,
    Impact.MINOR: ComponentState.MAJOR_OUTAGE,
}
"""By impact of the severity, the state from which on the two contradict each other."""
_PLANNED = ComponentState.UNDER_MAINTENANCE
_NOTHING = "no component is affected"


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
    elif severity.impact is Impact.CRITICAL and reached.rank <= _PLANNED.rank:
        is_planned = reached is _PLANNED
        said = "no component is worse than under_maintenance" if is_planned else _NOTHING
        yield Finding(
            ("severity",),
            f"{event.severity} ({severity.name}), and {said}",
            "name the components that customers cannot use, or lower the severity",
            Level.WARNING,
        )
    yield from _works_already(event)


def _works_already(incident: Incident) -> Iterator[Finding]:
    """Find a newest update that goes on with an incident, though every component works."""
    states = dict(incident.components)
    for update in incident.updates:
        states |= update.components
    newest = incident.updates[-1]
    works = newest.components and worst(list(states.values())) is ComponentState.OPERATIONAL
    if works and newest.status in (Stage.INVESTIGATING, Stage.IDENTIFIED):
        yield Finding(
            ("updates", len(incident.updates) - 1, "components"),
            f"every component is operational, and the status says {newest.status.value}",
            "say what still fails, or status: monitoring",
            Level.WARNING,
        )
