"""The parts of one action item: owner, due date, category, state, reason, link; the rest is text.

Only what is written as such is taken. An owner is a name in a place for names, never a guess.
"""

from __future__ import annotations

import re
from datetime import date

from generator.model.learning import ActionState
from generator.reading.dates import DATE
from generator.reading.given import ENDS, FIELD, Fields, day_of, set_field, set_state
from generator.reading.links import ADDRESS_LAST, MARKDOWN_LINK, TICKET_LAST, first_link
from generator.reading.named import take_first_words, take_last_words

_IN_TEXT = "|".join(
    sorted(
        {word for word in FIELD if word not in {"who", "by", "when", "date", "team", "lead"}},
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
_CHECKBOX = re.compile(r"\s*\\?\[(?P<mark>[ xX*~-]?)\\?\](?!\()(?:\s+|\Z)")
_STRUCK = re.compile(r"\s*~~(?P<text>.*)~~(?P<rest>[^~]*)", re.DOTALL)
_DUE = re.compile(
    rf"[\s,;(\u2013\u2014-]*\b(?:due|by|before|deadline|target|eta)(?:\s+(?:date|by|on))?\s*:?\s*"
    rf"(?P<date>{DATE.pattern})\)?",
    re.IGNORECASE,
)
_SHORTCODES = {":white_check_mark:": "\u2705", ":heavy_check_mark:": "\u2705", ":x:": "\u274c"}
_DONE_BOX, _DROPPED_BOX = "xX*", "-~"
_SCANNED = 4000


def read_fields(text: str, day: date | None) -> Fields:
    """Take an action's text apart; ``day`` helps with dates that have no year."""
    for shortcode, sign in _SHORTCODES.items():
        text = text.replace(shortcode, sign)
    fields = Fields(text[:_SCANNED])
    _take_checkbox(fields)
    _take_groups(fields, day)
    _take_keys(fields, day)
    take_first_words(fields)
    _take_due(fields, day)
    _take_link(fields)
    take_last_words(fields, day)
    _take_link(fields)
    fields.text = (fields.text.strip() + text[_SCANNED:]).strip()
    return fields


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
            set_state(fields, struck["rest"].strip(ENDS), None)


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
        fields.text = fields.text[: first.start()].rstrip(ENDS + "([")


def _take_pairs(fields: Fields, text: str, day: date | None) -> bool:
    link = MARKDOWN_LINK.search(text)
    if link and _KEY.search(text):
        fields.link = fields.link or link["url"]
        text = text[: link.start()] + text[link.end() :]
    due = _DUE.search(text)
    if due and fields.due is None:
        fields.due = day_of(due["date"], day)
        text = f"{text[: due.start()]}; {text[due.end() :]}"
    found = list(_KEY.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    for each, end in zip(found, ends, strict=True):
        set_field(fields, each["key"], text[each.end() : end], day)
    return bool(found)


def _take_due(fields: Fields, day: date | None) -> None:
    found = _DUE.search(fields.text)
    if found and fields.due is None:
        fields.due = day_of(found["date"], day)
        if fields.due:
            rest = fields.text[found.end() :]
            fields.text = fields.text[: found.start()].rstrip(ENDS) + rest


def _take_link(fields: Fields) -> None:
    """Find its address; one that is the whole text, or a ticket at its end, is no text."""
    fields.link = fields.link or first_link(fields.text)
    ticket = TICKET_LAST.search(fields.text) or ADDRESS_LAST.search(fields.text)
    if ticket and ticket.start() > 0 and ticket["url"] == fields.link:
        fields.text = fields.text[: ticket.start()]
    whole = MARKDOWN_LINK.fullmatch(fields.text.strip().rstrip("."))
    if whole:
        fields.text = whole["label"]
