"""Labels: a shape and a word, and a modifier for the stylesheet."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.public import PublicEvent
from generator.model.vocabulary import ComponentState, EventKind, Stage
from generator.status.pages.shapes import ICONS
from generator.status.words import Words

_STAGE_TONES = {
    Stage.RESOLVED: "operational",
    Stage.COMPLETED: "operational",
    Stage.IN_PROGRESS: "under_maintenance",
    Stage.VERIFYING: "under_maintenance",
}


@dataclass(frozen=True, slots=True, eq=False)
class Label:
    """A shape with its word. ``tone`` is the state whose colour it wears.

    There is one label for each meaning, so that it can be printed once and used everywhere.
    """

    icon: Markup
    word: str
    tone: str


class Labels:
    """All labels of a language."""

    def __init__(self, words: Words) -> None:
        self._states = {
            state: Label(ICONS[state], words.state(state), state.value) for state in ComponentState
        }
        self._stages = {
            stage: Label(ICONS[stage], words.stage(stage), _STAGE_TONES.get(stage, "neutral"))
            for stage in Stage
        }
        kinds = {kind: words.kind(kind) for kind in EventKind}
        wrench = ICONS[ComponentState.UNDER_MAINTENANCE]
        self._maintenance = Label(wrench, kinds[EventKind.MAINTENANCE], "under_maintenance")
        self._notice = Label(ICONS[Stage.NOTICE], kinds[EventKind.NOTICE], "neutral")
        self._harmless = Label(ICONS[Stage.NOTICE], kinds[EventKind.INCIDENT], "neutral")
        self.not_all_known = Label(
            ICONS["unknown"], words.gettext("Not all reports could be read"), "neutral"
        )
        self.none_known = Label(ICONS["unknown"], words.gettext("No known incidents"), "neutral")
        self._was = {
            state: words.gettext("was: %(state)s", state=words.state(state))
            for state in ComponentState
        }
        self._at_worst = {
            state: words.gettext("at worst: %(state)s", state=words.state(state))
            for state in ComponentState
        }

    def state(self, state: ComponentState) -> Label:
        """How a component does."""
        return self._states[state]

    def stage(self, stage: Stage) -> Label:
        """Where an event stands."""
        return self._stages[stage]

    def event(self, event: PublicEvent) -> Label:
        """What kind of event it is, and how bad it is, or was at worst once it is over."""
        if event.kind is EventKind.MAINTENANCE:
            return self._maintenance
        if event.kind is EventKind.NOTICE:
            return self._notice
        return self.state(event.weight) if event.weight else self._harmless

    def was(self, state: ComponentState) -> str:
        """was: Operational."""
        return self._was[state]

    def at_worst(self, state: ComponentState) -> str:
        """At worst: Major outage."""
        return self._at_worst[state]
