"""The course of an event up to now: what was said and what happened by itself, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from generator.derive.timeline import Span
from generator.model.content import Event, Update, Window
from generator.model.vocabulary import ComponentState, Stage

Effects = Mapping[str, ComponentState]
_NONE: Effects = MappingProxyType({})


class Step(NamedTuple):
    """A change of course. ``update`` is what an author said, ``None`` for an automatic step."""

    at: datetime
    stage: Stage
    effects: Effects
    """What the event does to components from here on; empty while it does nothing."""
    update: Update | None
    told: Stage
    """What it is called: the word of the author, who may be behind the stage."""
    promise: datetime | None = None
    """When the next word was promised for."""
    window: Window | None = None
    window_changed: bool = False


class Course(NamedTuple):
    """All that can be told of an event at one moment. ``steps`` stand oldest first."""

    event: Event
    steps: tuple[Step, ...]
    stage: Stage
    started_at: datetime
    ended_at: datetime | None
    open: bool
    upcoming: bool
    named: tuple[str, ...]
    """Ids of all components that the event speaks of, in no particular order."""
    worst: Effects
    """The worst state that each component reached."""
    planned: Effects = _NONE
    """What a maintenance does, or will do, to components while it runs."""
    spans: tuple[Span, ...] = ()
    """When which component was not operational, and how bad it was."""
    reopened: int = 0
    window: Window | None = None
    leaves_at: datetime | None = None
    """When it will change by itself next, if it will."""

    @property
    def promised_at(self) -> datetime | None:
        """When the next word is promised for; only the last word of an author can promise."""
        if self.stage.ends:
            return None
        return next(step.promise for step in reversed(self.steps) if step.update)

    @property
    def now(self) -> dict[str, ComponentState]:
        """What the event does to components at this moment; operational ones are left out."""
        return {span.component: span.state for span in self.spans if span.end is None}
