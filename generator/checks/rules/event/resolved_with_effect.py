"""An update that says resolved, or done, and that something is still broken.

When an incident is resolved, its components are operational. If one of them is not, the incident
goes on: its status is ``monitoring`` or ``identified``. A maintenance likewise.

Bad::

    status: resolved
    components: {search: degraded_performance}

Good::

    status: monitoring
    components: {search: degraded_performance}
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Event, IncidentUpdate, MaintenanceUpdate
from generator.model.vocabulary import ComponentState, Stage
from generator.problems.words import shown


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find ends that leave something broken."""
    del facts
    for index, update in enumerate(event.updates):
        if not isinstance(update, IncidentUpdate | MaintenanceUpdate) or not update.status.ends:
            continue
        before = "monitoring" if update.status is Stage.RESOLVED else "verifying"
        for name, state in update.components.items():
            if state is not ComponentState.OPERATIONAL:
                yield Finding(
                    ("updates", index, "components", name),
                    f"{shown(name)} is {state.value} in an update that says {update.status.value}",
                    f"delete it if it works again, or write status: {before} until it does",
                )
