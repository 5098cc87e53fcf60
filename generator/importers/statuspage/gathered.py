"""Everything that the saved answers hold together: each thing once, in its fullest version."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from generator.importers.statuspage.shapes import Component, Event, Page

_LONG_AGO = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Gathered:
    """What was found so far."""

    page: Page | None = None
    components: dict[str, Component] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)

    def add_page(self, page: Page) -> None:
        """Take the newest page that has a name."""
        if self.page is None or _when(page.updated_at) > _when(self.page.updated_at):
            self.page = page

    def add_component(self, component: Component) -> None:
        """Take the first version of a component."""
        self.components.setdefault(component.id, component)

    def add_event(self, event: Event) -> None:
        """Take the version of an event that tells most."""
        known = self.events.get(event.id)
        if known is None or _fullness(event) > _fullness(known):
            self.events[event.id] = event


def _fullness(event: Event) -> tuple[int, datetime]:
    return len(event.incident_updates), _when(event.updated_at)


def _when(moment: datetime | None) -> datetime:
    return moment or _LONG_AGO
