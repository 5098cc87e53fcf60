"""Incidents, maintenances and notices as customers see them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from generator.model.frozen import Frozen
from generator.model.vocabulary import (
    ComponentState,
    EventKind,
    Impact,
    Stage,
    weight_of,
    worst,
)


class PublicChange(Frozen):
    """How an update changed one component."""

    component_id: str
    name: str
    old: ComponentState
    new: ComponentState


class PublicEffect(Frozen):
    """What an event does to one component: now, and at its worst so far."""

    component_id: str
    name: str
    now: ComponentState
    worst: ComponentState
    planned: ComponentState | None = None
    """What a maintenance does to it while it runs, or will do; ``None`` for other events."""


class PublicWindow(Frozen):
    """When a maintenance is planned."""

    start: datetime
    end: datetime


class PublicUpdate(Frozen):
    """One word to customers, or a step that a maintenance took by itself (``automatic``)."""

    id: str
    """Unique within its event; the anchor on its page."""
    tag: str
    """The frozen feed id, ``tag:<authority>,<year>:incident/<event>/<update>``."""
    at: datetime
    """When it was said. For an automatic step: the moment of the window. Never in the future."""
    stage: Stage
    html: str
    """The message, sanitised; empty for an automatic step, whose words the interface supplies."""
    text: str
    """The message as plain text."""
    changes: tuple[PublicChange, ...] = ()
    window: PublicWindow | None = None
    """The maintenance's window as it stood from this update on."""
    window_changed: bool = False
    next_update_at: datetime | None = None
    notify: bool = True
    """Whether feeds announce it."""
    automatic: bool = False


class PublicPostmortem(Frozen):
    """The public postmortem of an incident."""

    title: str
    path: str
    published_at: datetime


class PublicEvent(Frozen):
    """An event with all that can be known of it at ``PublicSite.now``.

    ``path`` is its page relative to the site's root: ``incidents/<id>/`` for incidents and
    notices, ``maintenance/<id>/`` for maintenances.
    """

    id: str
    kind: EventKind
    title: str
    path: str
    severity: str | None
    """Id of the severity; only incidents have one."""
    impact: Impact
    stage: Stage
    open: bool
    """An incident that is not resolved, a maintenance that runs, a notice that is shown."""
    upcoming: bool
    """A maintenance whose window has not begun (and that is not cancelled)."""
    announced_at: datetime
    """The first update."""
    started_at: datetime
    """When customers began to notice; a maintenance's start; a notice's announcement."""
    ended_at: datetime | None
    """When it was over, ``None`` while it is not. A cancelled maintenance ends when cancelled."""
    updated_at: datetime
    """The newest update; never in the future."""
    updates: tuple[PublicUpdate, ...]
    """Newest first."""
    effects: tuple[PublicEffect, ...] = ()
    """In the order of the site's components."""
    window: PublicWindow | None = None
    window_changes: int = 0
    reopened: int = 0
    """How many times it was resolved and then was not."""
    next_update_at: datetime | None = None
    """The promise that stands; ``None`` where none was made or the event is over."""
    backfilled: bool = False
    postmortem: PublicPostmortem | None = None

    @property
    def latest(self) -> PublicUpdate:
        """The newest update."""
        return self.updates[0]

    @property
    def felt(self) -> ComponentState | None:
        """The worst that any component feels, or felt once it is over; ``None`` without any."""
        states = [effect.now if self.open else effect.worst for effect in self.effects]
        return worst(states) if states else None

    @property
    def weight(self) -> ComponentState | None:
        """How bad it is, or was once it is over, as a state; ``None`` where it harmed nobody."""
        return weight_of(self.impact, self.felt)

    @property
    def is_announced(self) -> bool:
        """Whether feeds tell of it at all."""
        return not self.backfilled and any(update.notify for update in self.updates)

    @property
    def news_at(self) -> datetime | None:
        """The newest word that feeds announce, the postmortem's too; ``None`` where none is."""
        if self.backfilled:
            return None
        told = [update.at for update in self.updates if update.notify]
        if self.postmortem is not None:
            told.append(self.postmortem.published_at)
        return max(told, default=None)

    @property
    def busy_until(self) -> datetime | None:
        """The end of the window, or of the maintenance where that was later."""
        if self.window is None:
            return None
        return max(self.window.end, self.ended_at or self.window.end)

    @property
    def changed_at(self) -> Mapping[str, datetime]:
        """When it last changed the state of which component."""
        changed: dict[str, datetime] = {}
        for update in reversed(self.updates):
            for change in update.changes:
                known = changed.get(change.component_id, update.at)
                changed[change.component_id] = max(known, update.at)
        return changed
