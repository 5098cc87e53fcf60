"""A postmortem: front matter as its author wrote it, and the body as it was understood."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.model.content.document import Body
from generator.model.content.scalars import Day, Line, LinkTarget, Moment, Slug, Span
from generator.model.frozen import Frozen
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
    technical_lead: Line | None = None
    communications: Line | None = None
    scribe: Line | None = None
    experts: tuple[Line, ...] = ()


class Runbook(Frozen):
    """A runbook that readers of the postmortem should know."""

    label: Line
    url: LinkTarget


class Postmortem(Frozen):
    """One file in ``content/postmortems/<team>/``.

    ``id`` and ``file`` come from the loader, ``team`` too where the front matter names none.
    """

    id: Slug
    file: str
    """Path relative to the site's root."""
    title: Line
    kind: PostmortemKind = PostmortemKind.INCIDENT
    incidents: tuple[Slug, ...] = ()
    team: Slug
    services: tuple[Line, ...] = ()
    severity: Slug | None = None
    status: PostmortemStatus = PostmortemStatus.DRAFT
    visibility: Visibility = Visibility.INTERNAL
    date: Day | None = None
    """The day it is filed under; the day of ``started`` where absent."""
    published: Day | None = None
    """The day it became final."""
    revised: Day | None = None
    """Set when an edit is worth telling those who follow the feed."""
    milestones: dict[Milestone, Moment] = Field(default_factory=dict)
    stated: dict[Measure, Span] = Field(default_factory=dict)
    """Durations the author insists on; shown beside the computed ones."""
    trigger: Line | None = None
    causes: tuple[Line, ...] = ()
    roles: Roles = Roles()
    authors: tuple[Line, ...] = ()
    runbooks: tuple[Runbook, ...] = ()
    tags: tuple[Tag, ...] = ()
    recurrence_of: Slug | None = None
    related: tuple[Slug, ...] = ()
    public_sections: tuple[SectionKind, ...] = ()
    """Which sections the public edition shows; a careful few where absent."""
    body: Body = Body()

    @property
    def document_key(self) -> str:
        """Its key among the documents of a site, where an incident may have the same id."""
        return f"pm:{self.id}"
