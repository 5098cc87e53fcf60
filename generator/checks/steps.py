"""The updates of an event of any kind, each with its status."""

from __future__ import annotations

from generator.model.content import Event, IncidentUpdate, MaintenanceUpdate, NoticeUpdate

Step = IncidentUpdate | MaintenanceUpdate | NoticeUpdate


def steps(event: Event) -> tuple[Step, ...]:
    """Its updates, oldest first, as what all kinds have in common."""
    return event.updates
