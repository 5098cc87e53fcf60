"""Action items of all postmortems, with their state today."""

from __future__ import annotations

from datetime import date

from generator.model.frozen import Frozen
from generator.model.learning import ActionCategory, ActionState, ActionStrength


class ActionRow(Frozen):
    """An action item of a postmortem."""

    key: str
    """``<postmortem id>#action-<number>``."""
    entry: str
    """Id of its postmortem."""
    team: str | None
    text: str
    """Markdown."""
    owner: str | None
    due: date | None
    """As its author set it."""
    deadline: date | None
    """``due``; where its author set none, what the severity promises."""
    category: ActionCategory | None
    strength: ActionStrength | None
    """Read from its words; ``None`` where they do not tell."""
    state: ActionState
    overdue_days: int
    """Days since its deadline; 0 where it is not overdue: only what is ``open`` can be."""
    age_days: int | None
    """Days since its postmortem's day; ``None`` where that is unknown."""
    reason: str | None
    done: date | None
    link: str | None
    lacks: tuple[str, ...]
    """Which of ``owner``, ``due``, ``link``, ``category`` it lacks."""


class ClosePoint(Frozen):
    """What had become of all action items by the end of a month."""

    month: date
    known: int
    closed: int
