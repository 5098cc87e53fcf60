"""Numbers, words and levels that a site may set for itself."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from generator.model.content.scalars import Line, Slug, Span, search_pattern
from generator.model.frozen import Frozen

CheckLevel = Literal["error", "warning", "info", "off"]
SearchPattern = Annotated[Line, AfterValidator(search_pattern)]


class UptimePolicy(Frozen):
    """How much of an outage counts, from 0 to 1. Planned maintenance never counts."""

    major_outage: float = Field(default=1.0, ge=0, le=1)
    """Weight of a major outage."""
    partial_outage: float = Field(default=0.3, ge=0, le=1)
    """Weight of a partial outage."""
    degraded_performance: float = Field(default=0.0, ge=0, le=1)
    """Weight of degraded performance."""


class Policies(Frozen):
    """What a site may set for itself."""

    uptime: UptimePolicy = UptimePolicy()
    """How much of an outage counts."""
    recent_days: int = Field(default=14, ge=1, le=90)
    """How many days of the past the front page shows."""
    feed_items: int = Field(default=50, ge=10, le=100)
    """Items in ``feed.*``."""
    history_items: int = Field(default=25, ge=10, le=50)
    """Entries in ``history.*``."""
    notice_shown: Span = timedelta(days=7)
    """How long a notice without ``until`` stays after its last update."""
    stale_after: Span = timedelta(hours=26)
    """After which age a page says that it may be out of date."""
    refresh_every: Span = timedelta(minutes=1)
    """How often an open page looks for news while something is going on."""
    public_hosts: tuple[Line, ...] = ()
    """Hosts that public postmortems may link to, besides those that the site itself links to."""
    withdrawn: dict[Slug, Line] = Field(default_factory=dict)
    """Ids of events that were taken away before they were over, each with the reason why."""
    checks: dict[Slug, CheckLevel] = Field(default_factory=dict)
    """Ids of checks to how much they weigh here."""
    first_update_within: Span = timedelta(minutes=30)
    """From the start of an incident to its first update."""
    late_after: Span = timedelta(minutes=5)
    """By how much an update may be later than was promised."""
    monitoring_at_least: Span = timedelta(minutes=10)
    """How long an incident is watched before it is called over."""
    maintenance_notice: Span = timedelta(hours=24)
    """From the announcement of a maintenance to its start."""
    internal_words: tuple[Line, ...] = ()
    """Names and words of the house that customers do not know, besides the common ones."""
    plain_words: tuple[Line, ...] = ()
    """Words that these customers do know, though others would not."""
    internal_hosts: tuple[Line, ...] = ()
    """Hosts that are not for customers, with all that is below them."""
    public_contacts: tuple[Line, ...] = ()
    """E-mail addresses and @handles that customers may see."""
    leaks: dict[Slug, SearchPattern] = Field(default_factory=dict)
    """What must not leave the house, as regular expressions by a name for each."""
