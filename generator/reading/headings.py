"""Headings over action items: who they belong to, what they are for, where they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model.learning import ActionCategory, ActionState
from generator.reading.states import category_of, is_group, state_of

LABEL = re.compile(
    r"\s*(?:\*\*|__)(?P<bold>[^*_\n]{1,60}?)\s*:?\s*(?:\*\*|__)(?P<more>(?:\s*[/&,]\s*\w+){0,3})"
    r"\s*:?\s*|(?P<plain>[^*_:\n.]{1,60}):\s*"
)
_GROUP_WORDS, _NAME_WORDS = 3, 5


@dataclass(frozen=True, slots=True)
class Above:
    """What headings above an item say of it."""

    owner: str | None = None
    category: ActionCategory | None = None
    state: ActionState | None = None


def read_above(text: str, above: Above) -> Above:
    """What a heading over items says of them: what for, where they stand, or who."""
    category, state = category_of(text), state_of(text)
    if category:
        return replace(above, category=category)
    if state:
        return replace(above, state=state)
    owner, _, more = text.partition(" - ")
    if more and state_of(more):
        return Above(_owner(owner), above.category, state_of(more))
    if is_group(text) or len(text.split()) > _NAME_WORDS:
        return above
    return replace(above, owner=_owner(text))


def _owner(text: str) -> str | None:
    return re.sub(r"[*_`]", "", text).strip(" :?") or None


def heads_a_group(text: str) -> bool:
    """Whether an item only heads the items below it: ``Testing``, ``**Alex**``, ``Payments:``."""
    plain = text.strip()
    label = LABEL.fullmatch(plain)
    words = len(plain.split())
    return (
        "\n" not in plain
        and words <= _GROUP_WORDS
        and (label is not None or plain[-1:] not in ".?!")
    )


def bare(text: str) -> str:
    """A heading without emphasis and colon."""
    return re.sub(r"[*_`]", "", text).strip().rstrip(":").strip()
