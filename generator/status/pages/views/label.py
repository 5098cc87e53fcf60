"""Labels: a shape and a word, and a modifier for the stylesheet."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.public import PublicEvent
from generator.model.vocabulary import (
    STATE_OF_IMPACT,
    ComponentState,
    EventKind,
    Impact,
    Stage,
    worst,
)
from generator.status.pages.shapes import ICONS
from generator.status.pages.views.desk import Desk


@dataclass(frozen=True, slots=True)
class Label:
    """A shape with its word. ``tone`` is the state whose colour it wears."""

    icon: Markup
    word: str
    tone: str


_STAGE_TONES = {
    Stage.RESOLVED: "operational",
    Stage.COMPLETED: "operational",
    Stage.IN_PROGRESS: "under_maintenance",
    Stage.VERIFYING: "under_maintenance",
}


def state_label(desk: Desk, state: ComponentState) -> Label:
    """How a component does."""
    return Label(ICONS[state], desk.words.state(state), state.value)


def stage_label(desk: Desk, stage: Stage) -> Label:
    """Where an event stands."""
    return Label(ICONS[stage], desk.words.stage(stage), _STAGE_TONES.get(stage, "neutral"))


def event_label(desk: Desk, event: PublicEvent) -> Label:
    """What kind of event it is, and how bad it is, or was at worst once it is over."""
    words = desk.words
    if event.kind is EventKind.MAINTENANCE:
        icon = ICONS[ComponentState.UNDER_MAINTENANCE]
        return Label(icon, words.kind(event.kind), ComponentState.UNDER_MAINTENANCE.value)
    if event.kind is EventKind.NOTICE or event.impact is Impact.NONE:
        return Label(ICONS[Stage.NOTICE], words.kind(event.kind), "neutral")
    return state_label(desk, _state(event))


def _state(event: PublicEvent) -> ComponentState:
    states = [effect.now if event.open else effect.worst for effect in event.effects]
    return worst(states) if states else STATE_OF_IMPACT[event.impact]
