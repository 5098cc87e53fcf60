"""The edition itself."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property

from pydantic import Field

from generator.model.edition.action import ActionRow, ClosePoint
from generator.model.edition.entry import Entry
from generator.model.edition.facet import Facet
from generator.model.edition.metrics import Metrics
from generator.model.edition.review import Cluster, Owed, Pattern, ReviewMonth, Stalled
from generator.model.frozen import Frozen
from generator.model.learning import Audience
from generator.model.vocabulary import Impact


class ActiveIncident(Frozen):
    """An open incident, for the banner on library pages; ``url`` is absolute."""

    title: str
    url: str
    state: str


class Edition(Frozen):
    """Everything one audience may read, at one moment ``now``."""

    audience: Audience
    name: str
    url: str
    """The status site's address, without a trailing slash."""
    base: str
    """Where this edition is published: addresses in its feeds and data begin so. No slash."""
    feed_authority: str
    language: str
    time_zone: str
    now: datetime
    teams: dict[str, str]
    """Names by id; empty in the public edition."""
    services: dict[str, str]
    """Names of components by id."""
    severities: dict[str, str]
    impacts: dict[str, Impact] = Field(default_factory=dict)
    """How bad each severity is for customers."""
    edit_url: str | None = None
    """Where the house edits its files in a browser, without a slash at its end."""
    entries: tuple[Entry, ...]
    """Newest first."""
    facets: tuple[Facet, ...]
    actions: tuple[ActionRow, ...] = ()
    close_rate: tuple[ClosePoint, ...] = ()
    owed: tuple[Owed, ...] = ()
    stalled: tuple[Stalled, ...] = ()
    metrics: Metrics = Metrics()
    patterns: tuple[Pattern, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    reviews: tuple[ReviewMonth, ...] = ()
    active: tuple[ActiveIncident, ...] = ()

    @cached_property
    def entry(self) -> dict[str, Entry]:
        """Entries by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def action(self) -> dict[str, ActionRow]:
        """Action items by key."""
        return {row.key: row for row in self.actions}
