"""Owners, states and purposes that an action item begins or ends with."""

from __future__ import annotations

import re
from datetime import date

from generator.model.learning import ActionState
from generator.reading.given import Fields, day_of, name_of, reason_of
from generator.reading.links import first_link
from generator.reading.states import STATE_WORDS, category_of, state_of

_LEADING = re.compile(
    r"\s*(?:\[(?P<a>[^\[\]\n]{1,40})\](?!\()|\((?P<b>[^()\n]{1,40})\))\s*[:-]?\s*"
)
_PURPOSE = re.compile(r"\s*(?P<word>[A-Za-z]{4,14})\s?:\s+(?=\S)")
_TRAILING = re.compile(r"\s*(?:\[(?P<a>[^\[\]\n]{1,40})\]|\((?P<b>[^()\n]{1,40})\))\s*\.?\s*\Z")
_BOLD_FIRST = re.compile(
    r"\s*(?:\*\*|__)(?P<name>[^*_\n]{1,40}?)\s*:?\s*(?:\*\*|__)(?P<more>/[\w/]{1,20})?"
    r"\s*[:\u2013\u2014-]?\s+(?=\S)"
)
_BOLD_LAST = re.compile(
    r"[\s\u2013\u2014-]+(?:\*\*|__)(?P<name>[^*_\n]{1,40})(?:\*\*|__)(?P<more>/[\w/]{1,20})?\s*\Z"
)
_HANDLE = r"`?@[A-Za-z0-9][\w-]{0,38}`?(?![/\w.])"
_HANDLES = rf"{_HANDLE}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*|\s*/\s*|\s+){_HANDLE}){{0,5}}"
_HANDLE_FIRST = re.compile(rf"\s*\(?(?P<who>{_HANDLES})\)?\s*[:\u2013\u2014-]?\s+(?=\S)")
_HANDLE_LAST = re.compile(rf"[\s,:\u2013\u2014(-]+(?P<who>{_HANDLES})\)?\s*\.?\s*\Z")
_INITIALS = re.compile(r"\s*(?P<who>[A-Z]{2,3}(?:/[A-Z]{2,3})*):\s+(?=\S)")
_NO_INITIALS = frozenset(
    re.findall(
        r"\w+",
        "API DNS TLS SSL CPU RAM CI CD DB SQL RFC FAQ TBC TBD SLA SLO SRE UI UX QA OS VM AWS GCP "
        "CDN URL NB PS ES TF PR",
    )
)
_STATE_LAST = re.compile(
    r"(?:\s[-\u2013\u2014]+\s*|:\s+|\s*[(\[]|\s+(?=(?-i:[A-Z\u2705\u274c]{2,}|[\u2705\u2611\u2714\u274c])))"
    rf"\**(?P<state>{STATE_WORDS})(?:\b|(?<=\W))\**"
    r"(?P<rest>(?=\s*$|\s*[:,;()\[\].\u2013\u2014-]|\s+(?:in|on|by|and|see|as|because|since|via|at|\d))"
    r"[^\n]*)\Z",
    re.IGNORECASE,
)
_STATE_FIRST = re.compile(
    rf"\s*(?:\*\*)?(?:(?P<loud>TODO|DONE|WONTDO|WIP|WONTFIX|DROPPED)\b|(?P<sign>[\u2705\u2611\u2714"
    rf"\u274c])\ufe0f?|(?P<state>{STATE_WORDS})(?=\s?:))(?:\*\*)?\s*[:\u2013\u2014-]?\s*(?=\S)",
    re.IGNORECASE,
)


def take_first_words(fields: Fields) -> None:
    """Take state, purpose and owner off the beginning."""
    for _ in range(3):
        found = _STATE_FIRST.match(fields.text)
        if found:
            word = found["loud"] or found["sign"] or found["state"]
            fields.state = state_of(word) or fields.state
            fields.text = fields.text[found.end() :]
            continue
        if not (_took_bracket(fields) or _took_name(fields) or _took_purpose(fields)):
            break


def take_last_words(fields: Fields, day: date | None) -> None:
    """Take state, purpose and owner off the end."""
    for _ in range(3):
        bracket = _TRAILING.search(fields.text)
        if bracket and _took_word(fields, bracket["a"] or bracket["b"] or ""):
            fields.text = fields.text[: bracket.start()]
            continue
        if not _took_last_name(fields):
            break
    state = _STATE_LAST.search(fields.text)
    if state and state.start() > 0:
        fields.state = state_of(state["state"]) or fields.state
        if fields.state is ActionState.DROPPED:
            fields.reason = fields.reason or reason_of(state["rest"])
        if fields.state is ActionState.DONE:
            fields.done = fields.done or day_of(state["rest"], day)
        fields.link = fields.link or first_link(fields.text)
        fields.text = fields.text[: state.start()]


def _took_purpose(fields: Fields) -> bool:
    """``Prevent: return the connection``."""
    found = _PURPOSE.match(fields.text)
    category = category_of(found["word"]) if found else None
    if not found or not category:
        return False
    fields.category = fields.category or category
    fields.text = fields.text[found.end() :]
    return True


def _took_bracket(fields: Fields) -> bool:
    found = _LEADING.match(fields.text)
    if not found:
        return False
    said = (found["a"] or found["b"]).strip()
    if not _took_word(fields, said) and not _took_owner(fields, said):
        return False
    fields.text = fields.text[found.end() :]
    return True


def _took_word(fields: Fields, said: str) -> bool:
    """Take in a category or a state that stands in brackets."""
    category, state = category_of(said), state_of(said)
    fields.category = fields.category or category
    fields.state = state or fields.state
    return bool(category or state)


def _took_owner(fields: Fields, said: str) -> bool:
    if fields.owner or not _may_be_names(said):
        return False
    fields.owner = name_of(said)
    return True


def _took_name(fields: Fields) -> bool:
    for form in (_BOLD_FIRST, _HANDLE_FIRST, _INITIALS):
        found = form.match(fields.text)
        if not found:
            continue
        groups = found.groupdict()
        name = (groups.get("name") or groups.get("who") or "") + (groups.get("more") or "")
        if form is _INITIALS and name in _NO_INITIALS:
            continue
        if _took_word(fields, name) or _took_owner(fields, name):
            fields.text = fields.text[found.end() :]
            return True
    return False


def _took_last_name(fields: Fields) -> bool:
    for form in (_BOLD_LAST, _HANDLE_LAST):
        found = form.search(fields.text)
        if found and found.start() > 0:
            groups = found.groupdict()
            name = (groups.get("name") or groups.get("who") or "") + (groups.get("more") or "")
            if _took_word(fields, name) or _took_owner(fields, name):
                fields.text = fields.text[: found.start()]
                return True
    return False


def _may_be_names(said: str) -> bool:
    plain = said.strip("*_`? ")
    words = plain.split()
    return (
        0 < len(words) <= 5  # noqa: PLR2004 - nobody's name is longer
        and not re.search(r"https?:|[#=<>{}\"\u201c\u201d!;]|\d{2,}", plain)
        and not plain.casefold().startswith(("e.g", "i.e", "optional", "stretch", "see ", "bug "))
        and not plain.endswith(".")
    )
