"""Labels: a shape and a word, and the tone whose colour they wear."""

from __future__ import annotations

from dataclasses import dataclass

from generator.library.pages import strings
from generator.model.edition import ActionRow, Edition
from generator.model.learning import ActionState, PostmortemKind, PostmortemStatus
from generator.model.vocabulary import STATE_OF_IMPACT, ComponentState


@dataclass(frozen=True, slots=True)
class Label:
    """``shape`` names an icon, ``tone`` a state or ``neutral``; ``code`` is what engineers say."""

    shape: str
    word: str
    tone: str
    code: str | None = None


_STATUSES = {
    PostmortemStatus.DRAFT: ("pencil", "degraded_performance"),
    PostmortemStatus.IN_REVIEW: ("eye", "under_maintenance"),
    PostmortemStatus.FINAL: ("operational", "neutral"),
}
_KINDS = {
    PostmortemKind.INCIDENT: "",
    PostmortemKind.NEAR_MISS: "near-miss",
    PostmortemKind.PATTERN: "pattern",
    PostmortemKind.DRILL: "drill",
}
_ACTIONS = {
    ActionState.PROPOSED: ("unknown", "neutral"),
    ActionState.OPEN: ("clock", "under_maintenance"),
    ActionState.DONE: ("operational", "operational"),
    ActionState.DROPPED: ("dash", "neutral"),
}


def severity(edition: Edition, name: str | None) -> Label | None:
    """Show a severity in the shape of the state that its impact means."""
    if name is None:
        return None
    word = edition.severities.get(name, name)
    impact = edition.impacts.get(name)
    if impact is None:
        return Label("notice", word, "neutral", name if word != name else None)
    state = STATE_OF_IMPACT[impact]
    code = name if word != name else None
    if state is ComponentState.OPERATIONAL:
        return Label("notice", word, "neutral", code)
    return Label(state.value, word, state.value, code)


def status(of: PostmortemStatus) -> Label:
    """Show how far the writing has come."""
    shape, tone = _STATUSES[of]
    return Label(shape, strings.STATUSES[of], tone)


def kind(of: PostmortemKind) -> Label:
    """Show what a postmortem looks back on."""
    return Label(_KINDS[of], strings.KINDS[of], "neutral")


def action(row: ActionRow) -> Label:
    """Show where an action item stands today."""
    if row.overdue_days:
        days = strings.count(row.overdue_days, "day", "days")
        return Label("degraded_performance", f"Overdue {days}", "partial_outage")
    shape, tone = _ACTIONS[row.state]
    return Label(shape, strings.ACTION_STATES[row.state], tone)


def state(name: str) -> Label:
    """Show a component state that has no words of its own here."""
    return Label(name, "", name)
