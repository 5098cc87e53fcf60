"""An incident, a maintenance or a notice: one file in ``content/incidents``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.model.content.scalars import Flag, Line, Moment, Slug
from generator.model.content.update import IncidentUpdate, MaintenanceUpdate, NoticeUpdate
from generator.model.content.window import Window
from generator.model.frozen import Frozen
from generator.model.vocabulary import ComponentState, EventKind

__all__ = ["Event", "Incident", "Maintenance", "Notice", "Window"]


class _Told(Frozen):
    """What every event has. ``id`` is the file's stem, given by the loader."""

    id: Slug
    title: Line
    """What happens, in one line that customers understand."""
    backfilled: Flag = False
    """Written long after the fact: in the history, not in the feeds."""
    allow: dict[Slug, Line] = Field(default_factory=dict)
    """Ids of checks whose findings stand in this file, each with the reason why."""


class Incident(_Told):
    """Something that customers noticed. ``updates`` stand oldest first."""

    kind: Literal[EventKind.INCIDENT] = EventKind.INCIDENT
    """An incident, a maintenance or a notice; an incident where absent."""
    severity: Slug
    """One of the severities of ``site.yml``."""
    started: Moment
    """When customers began to notice."""
    components: dict[str, ComponentState] = Field(default_factory=dict)
    """The effect from ``started`` on; an update may change it, ``resolved`` ends it."""
    updates: tuple[IncidentUpdate, ...] = Field(min_length=1)
    """What was said, oldest first."""


class Maintenance(_Told):
    """Planned work. Between announcement and end its stage follows the window by itself."""

    kind: Literal[EventKind.MAINTENANCE]
    """``maintenance``: planned work."""
    window: Window
    """From when to when it is planned."""
    components: dict[str, ComponentState] = Field(default_factory=dict)
    """The effect while it runs."""
    updates: tuple[MaintenanceUpdate, ...] = Field(min_length=1)
    """What was said, oldest first."""


class Notice(_Told):
    """Information without an effect."""

    kind: Literal[EventKind.NOTICE]
    """``notice``: information without an effect."""
    components: tuple[str, ...] = ()
    """Whom it concerns."""
    until: Moment | None = None
    """When it leaves the front page; a policy where absent."""
    updates: tuple[NoticeUpdate, ...] = Field(min_length=1)
    """What was said, oldest first."""


Event = Annotated[Incident | Maintenance | Notice, Field(discriminator="kind")]
