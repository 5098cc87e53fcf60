"""The fields of an action item, and what may be written into each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.model.learning import ActionCategory, ActionState
from generator.reading.dates import DATE, written_date
from generator.reading.links import first_link
from generator.reading.states import STATE_WORDS, category_of, state_of

KEYS = {
    "owner": "owner|owners|assignee|assigned to|assigned|dri|responsible|who|lead|person|"
    "owned by|team",
    "due": "due|due date|deadline|target|target date|when|by when|eta|due by|date|by|timeline",
    "category": "category|type|kind|purpose|class",
    "state": "state|status|progress|done\\?",
    "link": "link|ticket|issue|tracker|bug|jira|url|tracking|links|tickets|tracking issue|"
    "issue link|reference|pr|story|card",
    "reason": "reason|because|why dropped",
    "done": "done|completed|done on|closed on|completed on|closed",
    "dropped": "dropped|wontdo|won't do|won't fix|rejected|cancelled|abandoned|declined",
    "priority": "priority|prio|severity",
}
FIELD = {word: field for field, words in KEYS.items() for word in words.split("|")}
ENDS = " \t\n;,.*_`\u2013\u2014-|"
"""What parts of an item are separated by."""
_STATE_WORD = re.compile(
    rf"[*_`\s]*(?P<word>{STATE_WORDS}|open|closed|new|idea|yes)(?:\b|(?<=\W))", re.IGNORECASE
)


@dataclass(slots=True)
class Fields:
    """What is known of an action item so far."""

    text: str
    owner: str | None = None
    due: date | None = None
    category: ActionCategory | None = None
    state: ActionState | None = None
    reason: str | None = None
    done: date | None = None
    link: str | None = None


def set_field(fields: Fields, key: str, value: str, day: date | None) -> bool:
    """Set the field that ``key`` names; whether it names one."""
    name = FIELD.get(" ".join(key.casefold().split()))
    value = " ".join(value.split()).strip(ENDS if name != "link" else " ;,")
    if name is None:
        return False
    if value and value not in {"?", "n/a", "N/A", "none", "None", "TBD", "tbd", "TBC", "tbc"}:
        _SETTERS[name](fields, value, day)
    return True


def _set_owner(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.owner = fields.owner or name_of(value)


def _set_due(fields: Fields, value: str, day: date | None) -> None:
    fields.due = fields.due or day_of(value, day)


def _set_category(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.category = category_of(value) or fields.category


def set_state(fields: Fields, value: str, day: date | None) -> None:
    """Take in ``done 2026-05-06`` or ``dropped: too dear``."""
    found = _STATE_WORD.match(value)
    state = state_of(value) or (state_of(found["word"]) if found else None)
    fields.state = state or fields.state
    rest = value[found.end() :] if found else ""
    if state is ActionState.DROPPED:
        fields.reason = fields.reason or reason_of(rest)
    elif state is ActionState.DONE:
        fields.done = fields.done or day_of(rest, day)


def _set_link(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.link = first_link(value) or fields.link


def _set_reason(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.reason = value


def _set_done(fields: Fields, value: str, day: date | None) -> None:
    fields.state = ActionState.DONE
    fields.done = day_of(value, day) or fields.done


def _set_dropped(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.state = ActionState.DROPPED
    fields.reason = reason_of(value) or fields.reason


def _set_nothing(fields: Fields, value: str, day: date | None) -> None:
    del fields, value, day


_SETTERS = {
    "owner": _set_owner,
    "due": _set_due,
    "category": _set_category,
    "state": set_state,
    "link": _set_link,
    "reason": _set_reason,
    "done": _set_done,
    "dropped": _set_dropped,
    "priority": _set_nothing,
}


def name_of(said: str) -> str | None:
    """A name without emphasis and marks."""
    name = re.sub(r"[*`]|&nbsp;", "", said).strip(" \t\n?:;,.")
    return name[:120] or None


def reason_of(rest: str) -> str | None:
    """What follows the word that says that something is dropped."""
    found = re.sub(r"^[\s:,;()\u2013\u2014-]*(?:because|since|as|reason:?)?\s*", "", rest)
    return found.strip(" \t*_)]") or None


def day_of(value: str, near: date | None) -> date | None:
    """The first day that a text names; ``near`` helps where it has no year."""
    found = DATE.search(value)
    return written_date(found).resolve(near, day_first=None) if found else None
