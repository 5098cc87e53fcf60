"""The site's configuration, ``content/site.yml``."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.content.notification import Notification
from generator.model.content.policies import Policies
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
    """What the link says."""
    url: LinkTarget
    """Where it leads: a web address, ``mailto:``, or a path on the site."""


class Brand(Frozen):
    """How the page shows whose it is."""

    logo: Line | None = None
    """Path of an SVG or PNG below ``content/``."""
    logo_dark: Line | None = None
    """The logo for dark mode; ``logo`` where absent."""
    accent: Colour | None = None
    """Colour of links and buttons, in quotes: ``"#0b5c8f"``."""
    accent_dark: Colour | None = None
    """The colour for dark mode; ``accent`` where absent."""
    home_url: LinkTarget | None = None
    """Where the logo leads."""
    support_url: LinkTarget | None = None
    """Where people get help: a web address or ``mailto:``."""
    links: tuple[Link, ...] = ()
    """Links in the page's header."""
    footer: Line | None = None
    """One line at the end of each page."""


class Group(Frozen):
    """Components that customers think of together."""

    name: Line
    """As customers know it."""
    description: Line | None = None
    """One line that says what it is."""


class Component(Frozen):
    """A part of the product that customers know by name."""

    name: Line
    """As customers know it. It may change at any time; the id may not."""
    group: Slug | None = None
    """Id of its group; it stands by itself where absent."""
    description: Line | None = None
    """One line that says what it is."""
    since: Day | None = None
    """Before it there is no data; the site's ``since`` where absent."""
    retired: Flag = False
    """``true`` when it is gone: it leaves the front page and stays in the history."""
    aliases: tuple[Line, ...] = ()
    """Former ids, so that old files need not change."""
    team: Slug | None = None
    """Id of the team whose it is; not shown to customers."""


class Team(Frozen):
    """Those who own components and write postmortems."""

    name: Line
    """What the team is called."""


class Severity(Frozen):
    """A severity: what it means to customers, and what it promises them."""

    name: Line
    """As the page shows it."""
    description: Line
    """What it means to customers."""
    impact: Impact
    """How feeds, badges and the API see it."""
    update_every: Span | None = None
    """How often there is news during an incident; the page promises it."""
    postmortem_due: Span | None = None
    """Within which time after the end a postmortem is published; none is owed where absent."""
    action_due: Span | None = None
    """Within which time its action items are due."""


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
    """Whose page it is."""
    url: WebAddress
    """Where the page will be published."""
    feed_authority: TagAuthority
    """A domain of yours, a comma, and a year in which it was yours; part of every feed item's id,
    so it never changes.
    """
    internal_url: WebAddress | None = None
    """Where the internal edition of the library is published; its feeds and data link there."""
    edit_url: WebAddress | None = None
    """Where a file of the repository is edited in a browser: its path follows after a slash."""
    description: Line | None = None
    """A sentence for search engines and link previews."""
    time_zone: str = "UTC"
    """Where the days of the bars begin, such as ``Europe/Lisbon``."""
    language: str = "en"
    """Language of the interface, such as ``en`` or ``de-AT``."""
    since: Day | None = None
    """Since when the site tells of its components; no data before."""
    example_written: Moment | None = None
    """Only in the example site: its dates are moved as if this moment were now."""
    brand: Brand = Brand()
    """How the page shows whose it is."""
    groups: dict[Slug, Group] = Field(default_factory=dict)
    """Components that belong together, by id."""
    components: dict[Slug, Component] = Field(min_length=1)
    """Parts of the product that customers know by name, by id. An id never changes."""
    teams: dict[Slug, Team] = Field(default_factory=dict)
    """Those who own components and write postmortems, by id; not shown to customers."""
    severities: dict[Slug, Severity] = Field(default_factory=default_severities)
    """How bad incidents can be and what each promises, by id; four where absent."""
    causes: tuple[Line, ...] = ()
    """Words for causes that postmortems choose from."""
    triggers: tuple[Line, ...] = ()
    """Words for triggers that postmortems choose from."""
    notifications: dict[Slug, Notification] = Field(default_factory=dict)
    """Channels over which ``statusbook notify`` tells people, by a name for each."""
    policies: Policies = Policies()
    """Numbers, words and levels of your own."""

    @cached_property
    def component_by_name(self) -> dict[str, str]:
        """Ids of components by each name that content may use: the id itself, and its aliases."""
        aliases = {
            alias: each
            for each, component in self.components.items()
            for alias in component.aliases
        }
        return aliases | {each: each for each in self.components}
