"""The parts of one action item: owner, due date, category, state, reason, link; the rest is text.

Only what is written as such is taken. An owner is a name in a place for names, never a guess.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.model.learning import ActionCategory, ActionState
from generator.reading.dates import DATE, written_date
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
_FIELD = {word: field for field, words in KEYS.items() for word in words.split("|")}
_IN_TEXT = "|".join(
    sorted(
        {word for word in _FIELD if word not in {"who", "by", "when", "date", "team", "lead"}},
        key=len,
        reverse=True,
    )
)
_KEY = re.compile(
    rf"(?:^|(?<=[(\[;,|.*_/\u2013\u2014-])|(?<=[;,|.*_\u2013\u2014-]\s)|(?<=\)\s))[*_\s]*"
    rf"\b(?P<key>{_IN_TEXT})[*_]*\s?:[*_]*\s*",
    re.IGNORECASE,
)
_GROUP = re.compile(r"[(\[{](?P<inside>[^()\[\]{}]*(?:\[[^\[\]]*\]\([^()]*\)[^()\[\]{}]*)*)[)\]}]")
_CHECKBOX = re.compile(r"\s*\\?\[(?P<mark>[ xX*~-]?)\\?\](?!\()\s+")
_STRUCK = re.compile(r"\s*~~(?P<text>.*)~~(?P<rest>[^~]*)", re.DOTALL)
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
_DUE = re.compile(
    rf"[\s,;(\u2013\u2014-]*\b(?:due|by|before|deadline|target|eta)(?:\s+(?:date|by|on))?\s*:?\s*"
    rf"(?P<date>{DATE.pattern})\)?",
    re.IGNORECASE,
)
_STATE_WORD = re.compile(
    rf"[*_`\s]*(?P<word>{STATE_WORDS}|open|closed|new|idea|yes)(?:\b|(?<=\W))", re.IGNORECASE
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
_SHORTCODES = {":white_check_mark:": "\u2705", ":heavy_check_mark:": "\u2705", ":x:": "\u274c"}
_MARKDOWN_LINK = re.compile(
    r"\[(?P<label>(?:[^\[\]]|\[[^\[\]]*\])*)\]\(<?(?P<url>https?://[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)>?[^()\n]*\)"
)
_URL = re.compile(r"https?://[^\s<>()\[\]\"'`|*]+[^\s<>()\[\]\"'`|*.,;:!?]")
_TICKET_LAST = re.compile(
    r"[\s(\u2013\u2014:,;-]+\[(?:[\w/.-]*#\d+|[A-Z][A-Z0-9]*-\d+|\d+)\]\((?P<url>https?://[^\s()]+)\)"
    r"\)?\.?\s*\Z"
)
_TRACKED = re.compile(r"issues?/|/pull/|/browse/|bug|jira|ticket|/-/|tracker|linear\.|/t/|/T\d")
_ENDS = " \t\n;,.*_`\u2013\u2014-|"
_DONE_BOX, _DROPPED_BOX = "xX*", "-~"
_SCANNED = 4000


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


def read_fields(text: str, day: date | None) -> Fields:
    """Take an action's text apart; ``day`` helps with dates that have no year."""
    for shortcode, sign in _SHORTCODES.items():
        text = text.replace(shortcode, sign)
    fields = Fields(text[:_SCANNED])
    _take_checkbox(fields)
    _take_groups(fields, day)
    _take_keys(fields, day)
    _take_first_words(fields)
    _take_due(fields, day)
    _take_last_words(fields, day)
    _take_link(fields)
    fields.text = (fields.text.strip() + text[_SCANNED:]).strip()
    return fields


def set_field(fields: Fields, key: str, value: str, day: date | None) -> bool:
    """Set the field that ``key`` names; whether it names one."""
    name = _FIELD.get(" ".join(key.casefold().split()))
    value = " ".join(value.split()).strip(_ENDS if name != "link" else " ;,")
    if name is None:
        return False
    if value and value not in {"?", "n/a", "N/A", "none", "None", "TBD", "tbd", "TBC", "tbc"}:
        _SETTERS[name](fields, value, day)
    return True


def _set_owner(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.owner = fields.owner or _name(value)


def _set_due(fields: Fields, value: str, day: date | None) -> None:
    fields.due = fields.due or _day(value, day)


def _set_category(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.category = category_of(value) or fields.category


def _set_state(fields: Fields, value: str, day: date | None) -> None:
    found = re.match(
        rf"[*_`\s]*(?P<word>{STATE_WORDS}|open|closed|new|idea|yes)\b", value, re.IGNORECASE
    )
    state = state_of(value) or (state_of(found["word"]) if found else None)
    fields.state = state or fields.state
    rest = value[found.end() :] if found else ""
    if state is ActionState.DROPPED:
        fields.reason = fields.reason or _reason(rest)
    elif state is ActionState.DONE:
        fields.done = fields.done or _day(rest, day)


def _set_link(fields: Fields, value: str, day: date | None) -> None:
    del day
    found = _MARKDOWN_LINK.search(value)
    url = _URL.search(value)
    fields.link = found["url"] if found else url[0] if url else fields.link


def _set_reason(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.reason = value


def _set_done(fields: Fields, value: str, day: date | None) -> None:
    fields.state = ActionState.DONE
    fields.done = _day(value, day) or fields.done


def _set_dropped(fields: Fields, value: str, day: date | None) -> None:
    del day
    fields.state = ActionState.DROPPED
    fields.reason = _reason(value) or fields.reason


def _set_nothing(fields: Fields, value: str, day: date | None) -> None:
    del fields, value, day


_SETTERS = {
    "owner": _set_owner,
    "due": _set_due,
    "category": _set_category,
    "state": _set_state,
    "link": _set_link,
    "reason": _set_reason,
    "done": _set_done,
    "dropped": _set_dropped,
    "priority": _set_nothing,
}


def _take_checkbox(fields: Fields) -> None:
    box = _CHECKBOX.match(fields.text)
    if box:
        fields.text = fields.text[box.end() :]
        mark = box["mark"]
        fields.state = ActionState.OPEN
        if mark and mark in _DONE_BOX:
            fields.state = ActionState.DONE
        elif mark and mark in _DROPPED_BOX:
            fields.state = ActionState.DROPPED
    struck = _STRUCK.fullmatch(fields.text)
    if struck:
        fields.text = struck["text"]
        if fields.state is not ActionState.DONE:
            fields.state = ActionState.DROPPED
            _set_state(fields, struck["rest"].strip(_ENDS), None)


def _take_groups(fields: Fields, day: date | None) -> None:
    """``(owner: Payments on-call; due: 2026-12-01)``."""
    for group in list(_GROUP.finditer(fields.text))[::-1]:
        if _KEY.match(group["inside"]) and _take_pairs(fields, group["inside"], day):
            before, after = fields.text[: group.start()], fields.text[group.end() :]
            fields.text = f"{before.rstrip()} {after.lstrip()}".strip()


def _take_keys(fields: Fields, day: date | None) -> None:
    """``… Owner: Payments on-call, due: 2026-12-01`` at the end."""
    first = next((each for each in _KEY.finditer(fields.text) if each.start() > 0), None)
    if first and _take_pairs(fields, fields.text[first.start() :], day):
        fields.text = fields.text[: first.start()].rstrip(_ENDS + "([")


def _take_pairs(fields: Fields, text: str, day: date | None) -> bool:
    link = _MARKDOWN_LINK.search(text)
    if link and _KEY.search(text):
        fields.link = fields.link or link["url"]
        text = text[: link.start()] + text[link.end() :]
    due = _DUE.search(text)
    if due and fields.due is None:
        fields.due = _day(due["date"], day)
        text = f"{text[: due.start()]}; {text[due.end() :]}"
    found = list(_KEY.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    for each, end in zip(found, ends, strict=True):
        set_field(fields, each["key"], text[each.end() : end], day)
    return bool(found)


def _take_first_words(fields: Fields) -> None:
    for _ in range(3):
        found = _STATE_FIRST.match(fields.text)
        if found:
            word = found["loud"] or found["sign"] or found["state"]
            fields.state = state_of(word) or fields.state
            fields.text = fields.text[found.end() :]
            continue
        if not (_took_bracket(fields) or _took_name(fields) or _took_purpose(fields)):
            break


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
    fields.owner = _name(said)
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


def _take_last_words(fields: Fields, day: date | None) -> None:
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
            fields.reason = fields.reason or _reason(state["rest"])
        if fields.state is ActionState.DONE:
            fields.done = fields.done or _day(state["rest"], day)
        _take_link(fields)
        fields.text = fields.text[: state.start()]


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


def _take_due(fields: Fields, day: date | None) -> None:
    found = _DUE.search(fields.text)
    if found and fields.due is None:
        fields.due = _day(found["date"], day)
        if fields.due:
            rest = fields.text[found.end() :]
            fields.text = fields.text[: found.start()].rstrip(_ENDS) + rest


def _take_link(fields: Fields) -> None:
    """Find the address that most looks like a tracker's; one that is the whole text is no text."""
    found = [each["url"] for each in _MARKDOWN_LINK.finditer(fields.text)]
    found += [each[0] for each in _URL.finditer(_MARKDOWN_LINK.sub(" ", fields.text))]
    if found and fields.link is None:
        fields.link = next((each for each in found if _TRACKED.search(each)), found[0])
    ticket = _TICKET_LAST.search(fields.text)
    if ticket and ticket.start() > 0 and ticket["url"] == fields.link:
        fields.text = fields.text[: ticket.start()]
    whole = _MARKDOWN_LINK.fullmatch(fields.text.strip().rstrip("."))
    if whole:
        fields.text = whole["label"]


def _may_be_names(said: str) -> bool:
    plain = said.strip("*_`? ")
    words = plain.split()
    return (
        0 < len(words) <= 5  # noqa: PLR2004 - nobody's name is longer
        and not re.search(r"https?:|[#=<>{}\"\u201c\u201d!;]|\d{2,}", plain)
        and not plain.casefold().startswith(("e.g", "i.e", "optional", "stretch", "see ", "bug "))
        and not plain.endswith(".")
    )


def _name(said: str) -> str | None:
    name = re.sub(r"[*`]|&nbsp;", "", said).strip(" \t\n?:;,.")
    return name[:120] or None


def _reason(rest: str) -> str | None:
    found = re.sub(r"^[\s:,;()\u2013\u2014-]*(?:because|since|as|reason:?)?\s*", "", rest)
    return found.strip(" \t*_)]") or None


def _day(value: str, near: date | None) -> date | None:
    found = DATE.search(value)
    return written_date(found).resolve(near, day_first=None) if found else None
