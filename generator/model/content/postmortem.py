"""A postmortem: front matter as its author wrote it, and the body as it was understood."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.content.document import Body
from generator.model.content.picture import Picture
from generator.model.content.scalars import Day, Line, LinkTarget, Moment, Slug, Span
from generator.model.frozen import Frozen
from generator.model.history import History
from generator.model.learning import (
    Measure,
    Milestone,
    PostmortemKind,
    PostmortemStatus,
    SectionKind,
    Visibility,
)

Tag = Annotated[str, StringConstraints(min_length=1, max_length=60, strip_whitespace=True)]


class Roles(Frozen):
    """Who did what. Roles and people of the house; never published."""

    incident_commander: Line | None = None
    """Who led."""
    technical_lead: Line | None = None
    """Who led the technical work."""
    communications: Line | None = None
    """Who spoke to customers."""
    scribe: Line | None = None
    """Who took notes."""
    experts: tuple[Line, ...] = ()
    """Whom they asked."""


class Runbook(Frozen):
    """A runbook that readers of the postmortem should know."""

    label: Line
    """What it is called."""
    url: LinkTarget
    """Where it is."""


class Postmortem(Frozen):
    """One file in ``content/postmortems/<team>/``.

    ``id`` and ``file`` come from the loader, ``team`` too where the front matter names none.
    """

    id: Slug
    """The stem of its file's name."""
    file: str
    """Path relative to the site's root."""
    title: Line
    """What happened, in one line that somebody would search for."""
    kind: PostmortemKind = PostmortemKind.INCIDENT
    """What it looks back on."""
    incidents: tuple[Slug, ...] = ()
    """Ids of the incidents it looks back on; none for a near miss."""
    team: Slug
    """A team of ``site.yml``; the folder's name where absent."""
    services: tuple[Line, ...] = ()
    """Components of ``site.yml`` that were touched."""
    severity: Slug | None = None
    """A severity of ``site.yml``; for a near miss what it would have been."""
    status: PostmortemStatus = PostmortemStatus.DRAFT
    """How far its writing has come."""
    visibility: Visibility = Visibility.INTERNAL
    """Who may read it; ``public`` counts once it is final."""
    date: Day | None = None
    """The day it is filed under; the day of ``started`` where absent."""
    published: Day | None = None
    """The day it became final."""
    revised: Day | None = None
    """Set when an edit is worth telling those who follow the feed."""
    milestones: dict[Milestone, Moment] = Field(default_factory=dict)
    """When it started, was detected and so on; taken from the incident where it has them."""
    stated: dict[Measure, Span] = Field(default_factory=dict)
    """Durations the author insists on; shown beside the computed ones."""
    trigger: Line | None = None
    """What set it off, from the ``triggers`` of ``site.yml``."""
    causes: tuple[Line, ...] = ()
    """What made it possible, from the ``causes`` of ``site.yml``; usually more than one."""
    roles: Roles = Roles()
    """Who did what; never published."""
    authors: tuple[Line, ...] = ()
    """Who wrote it; never published."""
    runbooks: tuple[Runbook, ...] = ()
    """What readers should know next time."""
    tags: tuple[Tag, ...] = ()
    """Words of your own for what the other keys have no word for."""
    recurrence_of: Slug | None = None
    """Id of an earlier postmortem: the same failure again."""
    related: tuple[Slug, ...] = ()
    """Ids of other postmortems worth reading with it."""
    public_sections: tuple[SectionKind, ...] = ()
    """Which sections the public edition shows; a careful few where absent."""
    public_pictures: tuple[Line, ...] = ()
    """Names of the pictures that the public edition shows, where their section is shown."""
    allow: dict[Slug, Line] = Field(default_factory=dict)
    """Ids of checks whose findings stand in this file, each with the reason why."""
    body: Body = Body()
    """The text below the front matter."""
    pictures: tuple[Picture, ...] = ()
    """What the text shows, in its order."""
    history: History | None = None
    """What git knows of it; never published."""

    @property
    def document_key(self) -> str:
        """Its key among the documents of a site, where an incident may have the same id."""
        return f"pm:{self.id}"
