"""The updates of an event, oldest first, and when it all began."""

from __future__ import annotations

from datetime import datetime

from generator.importers.statuspage.shapes import Event, Update


def oldest_first(event: Event) -> list[tuple[datetime, Update]]:
    """Updates with their moments. The API lists the newest first, which decides between equals."""
    undated = event.created_at or event.started_at or event.scheduled_for
    dated = [
        (at, update)
        for update in event.incident_updates
        if (at := update.display_at or update.created_at or undated) is not None
    ]
    if len(dated) > 1 and dated[0][0] >= dated[-1][0]:
        dated.reverse()
    dated.sort(key=lambda pair: pair[0])
    return dated


def began_at(event: Event) -> datetime | None:
    """When an event began, for customers; ``None`` where nothing says so."""
    said = [at for at, _ in oldest_first(event)]
    told = event.started_at or event.created_at or event.scheduled_for
    return min([*([told] if told else []), *said[:1]], default=None)
