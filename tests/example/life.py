"""Where an event of the example stood at the moment it was written for."""

from __future__ import annotations

from datetime import datetime

from generator.model.content import Event, Incident, Maintenance, Notice
from generator.model.vocabulary import Stage


def is_over(event: Event, written: datetime) -> bool:
    """Whether nothing more is to come of it."""
    if isinstance(event, Incident):
        return event.updates[-1].status is Stage.RESOLVED
    if isinstance(event, Notice):
        return event.updates[-1].status is Stage.CLOSED
    return any(update.status.ends for update in event.updates) or last_end(event) <= written


def last_end(event: Maintenance) -> datetime:
    """The end of the window as the last update left it."""
    windows = [event.window, *(update.window for update in event.updates if update.window)]
    return windows[-1].end


def first_end(incident: Incident) -> datetime | None:
    """When it was resolved for good; updates that only add to a resolved one do not count."""
    end = None
    for update in incident.updates:
        if update.status is not Stage.RESOLVED:
            end = None
        elif end is None:
            end = update.at
    return end
