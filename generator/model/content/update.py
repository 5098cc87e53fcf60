"""What an author said at one moment of an incident, a maintenance or a notice."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field

from generator.model.content.scalars import Flag, Moment, MomentOrSpan, Prose, Slug
from generator.model.content.window import Window
from generator.model.frozen import Frozen
from generator.model.vocabulary import ComponentState, Stage


class Update(Frozen):
    """What every update has. ``id`` is frozen once published: feeds know the update by it."""

    id: Slug
    """An id of its own within the file, such as ``u1``. Feeds know the update by it, so it never
    changes.
    """
    at: Moment
    """When it is said: a time with a zone, not in the future."""
    message: Prose
    """What customers read, in Markdown: impact first."""
    notify: Flag = True
    """``false`` keeps it out of feeds: for corrections and back-dated additions."""


class EffectUpdate(Update):
    """An update that may change what is affected and promise the next word."""

    components: dict[str, ComponentState] = Field(default_factory=dict)
    """New state of the components it names; the others stay as they were."""
    next_update: MomentOrSpan | None = None
    """When the next word comes: ``30m`` from ``at``, or a time. The page promises it."""

    @property
    def next_update_at(self) -> datetime | None:
        """When the next update was promised for."""
        if isinstance(self.next_update, timedelta):
            return self.at + self.next_update
        return self.next_update


class IncidentUpdate(EffectUpdate):
    """A step of an incident."""

    status: Literal[Stage.INVESTIGATING, Stage.IDENTIFIED, Stage.MONITORING, Stage.RESOLVED]
    """Where the incident stands now."""


class MaintenanceUpdate(EffectUpdate):
    """A step of a maintenance; with ``window`` it moves the window from then on."""

    status: Literal[
        Stage.SCHEDULED, Stage.IN_PROGRESS, Stage.VERIFYING, Stage.COMPLETED, Stage.CANCELLED
    ]
    """Where the work stands now."""
    window: Window | None = None
    """The window from now on."""


class NoticeUpdate(Update):
    """A word on a notice; ``closed`` takes it off the front page."""

    status: Literal[Stage.NOTICE, Stage.CLOSED] = Stage.NOTICE
    """``closed`` takes it off the front page."""
