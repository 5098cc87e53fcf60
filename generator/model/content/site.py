"""The site's configuration, ``content/site.yml``."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.content.scalars import (
    Day,
    Flag,
    Line,
    LinkTarget,
    Moment,
    Slug,
    Span,
    WebAddress,
)
from generator.model.frozen import Frozen
from generator.model.vocabulary import Impact

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
TagAuthority = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*,\d{4}(?:-\d\d(?:-\d\d)?)?$")
]
"""An RFC 4151 tagging entity: a domain you owned on that day, ``status.example.com,2026``."""


class Link(Frozen):
    """A link in the page's header or footer."""

    label: Line
    url: LinkTarget


class Brand(Frozen):
    """How the page shows whose it is."""

    logo: Line | None = None
    """Path of an SVG or PNG below ``content/``."""
    logo_dark: Line | None = None
    accent: Colour | None = None
    accent_dark: Colour | None = None
    home_url: LinkTarget | None = None
    support_url: LinkTarget | None = None
    links: tuple[Link, ...] = ()
    footer: Line | None = None


class Group(Frozen):
    """Components that customers think of together."""

    name: Line
    description: Line | None = None


class Component(Frozen):
    """A part of the product that customers know by name."""

    name: Line
    group: Slug | None = None
    description: Line | None = None
    since: Day | None = None
    """Before it there is no data; the site's ``since`` where absent."""
    retired: Flag = False
    aliases: tuple[Line, ...] = ()
    team: Slug | None = None


class Team(Frozen):
    """Those who own components and write postmortems."""

    name: Line


class Severity(Frozen):
    """A severity: what it means to customers, and what it promises them."""

    name: Line
    description: Line
    impact: Impact
    update_every: Span | None = None
    postmortem_due: Span | None = None
    """Within which time after the end a postmortem is published; none is owed where absent."""
    action_due: Span | None = None


class UptimePolicy(Frozen):
    """How much of an outage counts, from 0 to 1. Planned maintenance never counts."""

    major_outage: float = Field(default=1.0, ge=0, le=1)
    partial_outage: float = Field(default=0.3, ge=0, le=1)
    degraded_performance: float = Field(default=0.0, ge=0, le=1)


class Policies(Frozen):
    """Numbers that a site may set for itself."""

    uptime: UptimePolicy = UptimePolicy()
    recent_days: int = Field(default=14, ge=1, le=90)
    feed_items: int = Field(default=50, ge=10, le=100)
    history_items: int = Field(default=25, ge=10, le=50)
    notice_shown: Span = timedelta(days=7)
    stale_after: Span = timedelta(hours=26)
    refresh_every: Span = timedelta(minutes=1)
    public_hosts: tuple[Line, ...] = ()
    """Hosts that public postmortems may link to, besides those that the site itself links to."""


_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


def default_severities() -> dict[str, Severity]:
    """Severities by impact, with promises that most teams can keep."""
    return {
        "sev1": Severity(
            name="Critical",
            description="Most customers cannot use a core part of the product.",
            impact=Impact.CRITICAL,
            update_every=_HOUR / 2,
            postmortem_due=5 * _DAY,
            action_due=14 * _DAY,
        ),
        "sev2": Severity(
            name="Major",
            description="Many customers cannot do something important, or data is at risk.",
            impact=Impact.MAJOR,
            update_every=_HOUR,
            postmortem_due=10 * _DAY,
            action_due=30 * _DAY,
        ),
        "sev3": Severity(
            name="Minor",
            description="Some customers notice slowness or errors and can go on working.",
            impact=Impact.MINOR,
            update_every=4 * _HOUR,
        ),
        "sev4": Severity(
            name="Low",
            description="Hardly anybody notices; told for completeness.",
            impact=Impact.NONE,
        ),
    }


class SiteConfig(Frozen):
    """Everything that is said once for the whole site."""

    name: Line
    url: WebAddress
    feed_authority: TagAuthority
    internal_url: WebAddress | None = None
    """Where the internal edition of the library is published; its feeds and data link there."""
    edit_url: WebAddress | None = None
    """Where a file of the repository is edited in a browser: its path follows after a slash."""
    description: Line | None = None
    time_zone: str = "UTC"
    language: str = "en"
    since: Day | None = None
    """Since when the site tells of its components; no data before."""
    example_written: Moment | None = None
    """Only in the example site: its dates are moved as if this moment were now."""
    brand: Brand = Brand()
    groups: dict[Slug, Group] = Field(default_factory=dict)
    components: dict[Slug, Component] = Field(min_length=1)
    teams: dict[Slug, Team] = Field(default_factory=dict)
    severities: dict[Slug, Severity] = Field(default_factory=default_severities)
    causes: tuple[Line, ...] = ()
    triggers: tuple[Line, ...] = ()
    policies: Policies = Policies()

    @cached_property
    def component_by_name(self) -> dict[str, str]:
        """Ids of components by each name that content may use: the id itself, and its aliases."""
        aliases = {
            alias: each
            for each, component in self.components.items()
            for alias in component.aliases
        }
        return aliases | {each: each for each in self.components}
