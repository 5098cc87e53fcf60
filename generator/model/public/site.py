"""The one truth that pages, feeds, API, badges and calendar all read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Annotated

from pydantic import ConfigDict, SkipValidation

from generator.model.frozen import Frozen
from generator.model.public.chronicle import Chronicle, Lookup
from generator.model.public.component import PublicComponent, PublicGroup
from generator.model.public.event import PublicEvent
from generator.model.public.volume import Volume
from generator.model.vocabulary import ComponentState, EventKind, Impact


class PublicLink(Frozen):
    """A link of the site's own."""

    label: str
    url: str


class PublicBrand(Frozen):
    """Whose page it is. Logos are published paths relative to the site's root."""

    logo: str | None
    logo_dark: str | None
    accent: str | None
    accent_dark: str | None
    home_url: str | None
    support_url: str | None
    links: tuple[PublicLink, ...]
    footer: str | None


class PublicBanner(Frozen):
    """The answer to "is it broken?"."""

    state: ComponentState
    """The worst of all component states and of open incidents that name no component."""
    lead: str | None
    """Id of the event to speak of: the worst open incident, the newest of equals; else the
    running maintenance; else ``None``."""
    open_incidents: int
    running_maintenances: int


class PublicSeverity(Frozen):
    """What a severity means and what it promises."""

    id: str
    name: str
    description: str
    impact: Impact
    update_every: timedelta | None
    postmortem_due: timedelta | None


class PublicUptimeRule(Frozen):
    """How much of each state counts as downtime, 0 to 1."""

    major_outage: float
    partial_outage: float
    degraded_performance: float


class PublicMonth(Frozen):
    """A month of history: events by the day they started in the site's zone, newest first."""

    first_day: date
    events: Annotated[Sequence[str], SkipValidation]


class PublicSite(Frozen):
    """Everything public, at one moment ``now``."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    name: str
    url: str
    """Without a trailing slash."""
    feed_authority: str
    """The RFC 4151 tagging entity, ``status.example.com,2026``."""
    description: str | None
    time_zone: str
    language: str
    since: date | None
    is_example: bool
    brand: PublicBrand
    now: datetime
    next_change_at: datetime | None
    """The next moment at which a rebuild would show something else, if nobody writes a word."""
    banner: PublicBanner
    groups: tuple[PublicGroup, ...]
    components: tuple[PublicComponent, ...]
    """In the order of the page, retired ones last."""
    events: Annotated[tuple[PublicEvent, ...] | Chronicle, SkipValidation]
    """Newest first, by ``started_at`` then id. ``Remembered`` stands for those of the archive."""
    months: tuple[PublicMonth, ...]
    """Months that have events, newest first."""
    recent_days: int
    severities: tuple[PublicSeverity, ...]
    uptime_rule: PublicUptimeRule
    feed_items: int
    history_items: int
    stale_after: timedelta
    refresh_every: timedelta
    withheld: int = 0
    """How many files could not be read and are left out or shown in an older version."""

    @cached_property
    def event(self) -> Mapping[str, PublicEvent]:
        """Events by id."""
        if isinstance(self.events, Chronicle):
            return Lookup(self.events)
        return {event.id: event for event in self.events}

    @property
    def near(self) -> tuple[PublicEvent, ...]:
        """The events that matter now: all that are open, planned, or were over not long ago."""
        return self.events.near if isinstance(self.events, Chronicle) else self.events

    @property
    def volumes(self) -> tuple[Volume, ...]:
        """Months of the archive, newest first; all events but the near ones are in them."""
        return self.events.volumes if isinstance(self.events, Chronicle) else ()

    @cached_property
    def component(self) -> dict[str, PublicComponent]:
        """Components by id."""
        return {component.id: component for component in self.components}

    @cached_property
    def incidents(self) -> tuple[PublicEvent, ...]:
        """Incidents, newest first."""
        return self._of(EventKind.INCIDENT)

    @cached_property
    def maintenances(self) -> tuple[PublicEvent, ...]:
        """Maintenances, newest first."""
        return self._of(EventKind.MAINTENANCE)

    @cached_property
    def notices(self) -> tuple[PublicEvent, ...]:
        """Notices, newest first."""
        return self._of(EventKind.NOTICE)

    def _of(self, kind: EventKind) -> tuple[PublicEvent, ...]:
        return tuple(event for event in self.events if event.kind is kind)
