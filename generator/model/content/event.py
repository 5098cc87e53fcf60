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
    backfilled: Flag = False
    """Written long after the fact: in the history, not in the feeds."""


class Incident(_Told):
    """Something that customers noticed. ``updates`` stand oldest first."""

    kind: Literal[EventKind.INCIDENT] = EventKind.INCIDENT
    severity: Slug
    started: Moment
    """When customers began to notice."""
    components: dict[str, ComponentState] = Field(default_factory=dict)
    """The effect from ``started`` on; an update may change it, ``resolved`` ends it."""
    updates: tuple[IncidentUpdate, ...] = Field(min_length=1)


class Maintenance(_Told):
    """Planned work. Between announcement and end its stage follows the window by itself."""

    kind: Literal[EventKind.MAINTENANCE]
    window: Window
    components: dict[str, ComponentState] = Field(default_factory=dict)
    """The effect while it runs."""
    updates: tuple[MaintenanceUpdate, ...] = Field(min_length=1)


class Notice(_Told):
    """Information without an effect."""

    kind: Literal[EventKind.NOTICE]
    components: tuple[str, ...] = ()
    """Whom it concerns."""
    until: Moment | None = None
    """When it leaves the front page; a policy where absent."""
    updates: tuple[NoticeUpdate, ...] = Field(min_length=1)


Event = Annotated[Incident | Maintenance | Notice, Field(discriminator="kind")]
