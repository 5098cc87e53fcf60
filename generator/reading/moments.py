"""The time that a line begins with, in all the forms that real timelines have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time, tzinfo

from generator.reading.dates import DATE, WEEKDAY, Written, written_date, written_weekday
from generator.reading.zones import ZONE, zone_of

_FIXED = r"(?P<h>\d{1,2})[:h](?P<m>\d\d)(?:[:.](?P<s>\d\d)(?:[.,]\d{1,9})?)?"
_DOTTED = r"(?P<h2>\d{1,2})\.(?P<m2>\d\d)(?![\d.%]|\s?(?:%|ms|seconds?|GB|MB|million)\b)"
_HALF = r"(?P<half>a\.?m\.?|p\.?m\.?)(?!\w)"
_TIME = re.compile(
    rf"(?:{_FIXED}|{_DOTTED})(?:\s?{_HALF})?(?!\d)"
    r"|(?P<h3>\d{1,2})\s?(?P<half3>a\.?m\.?|p\.?m\.?)(?!\w)"
    r"|(?P<h5>\d{1,2})[:.][x?]{2}\b"
    r"|(?P<h4>[01]\d|2[0-3])(?P<m4>[0-5]\d)(?P<hrs>\s?(?:hrs|hours|h)\b)?(?![\w.%/])",
    re.IGNORECASE | re.ASCII,
)
_APPROXIMATE = re.compile(
    r"(?:~|\u2248|\bc(?:a|irca)?\.\s?|\bcirca\b|\bapprox(?:imately|\.)?|\babout\b|\baround\b|\broughly\b"
    r"|\bbetween\b|\bbefore\b|\bafter\b|\bby\b|\blate\b|\bearly\b|\bshortly\b|\bjust\b"
    r"|\bmorning\b|\bevening\b|\bafternoon\b|\bnight\b|\bbeginning\b|\bmid\b|\bend\b)",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"[\s*_`,\[(\u200b]+|(?:at|on|from|the|of|day|date|time|starting|since|in)\b(?!\s*:)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"[\s*_`,)\]]*(?:[-\u2013\u2014@:|]+|\bat\b)?[\s*_`,(\[]*", re.IGNORECASE)
_ISO_JOINT = re.compile(r"T(?=\d\d)")
_ISH = re.compile(r"\s?-?ish\b|\s?\+/-|\s?\(?approx(?:imately|\.)?\)?", re.IGNORECASE)
_UNTIL = re.compile(
    r"[\s*_`]*(?:-|\u2013|\u2014|\u2192|->|\bto\b|\buntil\b|\btill\b|\band\b)[\s*_`~]*",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"[\s*_`\[(]*(?:time\s+)?(?:tbc|tbd|unknown time|time unknown|\?\?:\?\?|xx:xx)[\])\s:]*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:[ \t]*(?:\](?:\([^()\s]*\))?|\)|[*_`]{1,3}(?=[\s:]|$)|:+(?=[\s*]|$)|-+>?(?=\s|$)"
    r"|[\u2013\u2014|;,.]+(?=\s|$)))*[ \t]*"
)
_BULLET = re.compile(r"^\s*[-\u2013\u2022\u00b7]+\s*(?=[\d~(*_])")
_SEPARATED = re.compile(r"\s*(?::|-|\u2013|\u2014|\||$)")
_LONGEST = 200
_STEPS = 12
_DAY_HOURS, _HOUR_MINUTES, _NOON = 24, 60, 12
_YEARS = range(1990, 2036)


@dataclass(slots=True)
class When:
    """What a line says of its time, and where in it the text begins."""

    day: Written | None = None
    clock: time | None = None
    half: bool = False
    """Whether am or pm was written."""
    padded: bool = False
    """Whether the hour can only be one of 24: it has a leading nought, or is past noon."""
    zone: tzinfo | None = None
    until_day: Written | None = None
    until: time | None = None
    approximate: bool = False
    unknown: bool = False
    """It is said that the time is not known."""
    separated: bool = False
    """Whether a colon, a dash or the end of the line follows."""
    text: str = ""


def read_when(line: str) -> When | None:
    """Read the time that a line begins with; ``None`` where it begins with something else."""
    unknown = _UNKNOWN.match(line[:_LONGEST])
    if unknown and unknown.end():
        return When(unknown=True, separated=True, text=line[unknown.end() :].strip())
    line = _BULLET.sub("", line)
    head = line[:_LONGEST]
    when = When()
    end = _scan(head, when)
    if when.day is None and when.clock is None:
        return None
    when.separated = bool(_SEPARATED.match(re.sub(r"^[*_`)\]]+", "", head[end:])))
    tail = _TAIL.match(line, end)
    begin = tail.end() if tail else end
    when.text = _balanced(line[:begin], line[begin:].strip())
    return when


def _scan(head: str, when: When) -> int:
    """Take in one part after the other; give where the last one ended."""
    position = end = 0
    for _ in range(_STEPS):
        if position >= len(head):
            break
        taken = _take(head, position, when)
        if taken:
            position = end = taken
            continue
        position = _skipped(head, position, when, end)
        if position < 0:
            break
    return end


def _skipped(head: str, position: int, when: When, end: int) -> int:
    """Step over what may stand before and between the parts; -1 where nothing may."""
    approximate = _APPROXIMATE.match(head, position)
    if approximate and (when.clock is None):
        when.approximate = True
        return approximate.end()
    between = position == end and end > 0
    joint = (_ISO_JOINT.match(head, position) or _JOINT.match(head, position)) if between else None
    if joint and joint.end() > position:
        return joint.end()
    filler = _FILLER.match(head, position)
    return filler.end() if filler else -1


def _take(head: str, position: int, when: When) -> int:
    """Take in a date, a time or a zone that stands here; give its end, or 0."""
    if when.clock and when.zone is None:
        zone = ZONE.match(head, position) or ZONE.match(head, _past_blank(head, position))
        if zone:
            when.zone = zone_of(zone)
            return zone.end()
    if when.day is None or when.day.weekday is not None:
        date = DATE.match(head, position)
        if date and not (date["a4"] and when.clock):
            when.day = written_date(date)
            return _dates_end(head, date.end(), when)
    if when.clock is None:
        return _take_clock(head, position, when) or _take_weekday(head, position, when)
    return 0


def _past_blank(head: str, position: int) -> int:
    while position < len(head) and head[position] in " \t":
        position += 1
    return position


def _take_weekday(head: str, position: int, when: When) -> int:
    weekday = WEEKDAY.match(head, position) if when.day is None else None
    if weekday:
        when.day = written_weekday(weekday)
        return weekday.end()
    return 0


def _take_clock(head: str, position: int, when: When) -> int:
    found = _TIME.match(head, position)
    clock = _clock(found, plain=when.day is None, head=head) if found else None
    if not found or not clock:
        return 0
    when.clock = clock
    when.half = bool(found["half"] or found["half3"])
    when.padded = clock.hour > _NOON or found[0].startswith("0") or bool(found["h4"])
    ish = _ISH.match(head, found.end())
    when.approximate = when.approximate or bool(ish or found["h5"])
    return _range_end(head, ish.end() if ish else found.end(), when)


def _range_end(head: str, end: int, when: When) -> int:
    """Take in the end of a range: ``14:20-15:00``, ``14:20 UTC - 15:00 UTC``."""
    zone = ZONE.match(head, _past_blank(head, end))
    if zone:
        when.zone = zone_of(zone)
        end = zone.end()
    joint = _UNTIL.match(head, end)
    if not joint:
        return end
    start = joint.end()
    date = DATE.match(head, start)
    if date and not date["a4"]:
        start = _past_blank(head, date.end())
    found = _TIME.match(head, start)
    if not found or found["h4"]:
        return end
    until = _clock(found, plain=False, head=head)
    if until is None:
        return end
    when.until = until
    when.until_day = written_date(date) if date else None
    return found.end()


def _dates_end(head: str, end: int, when: When) -> int:
    """Take in the last day of several: ``2023-07-10 to 2023-07-16``."""
    joint = _UNTIL.match(head, end)
    date = DATE.match(head, joint.end()) if joint else None
    if date and not date["a4"]:
        when.until_day = written_date(date)
        return date.end()
    return end


def _clock(found: re.Match[str], *, plain: bool, head: str) -> time | None:
    """The time of day; ``plain`` where no date stands before it."""
    hour = int(found["h"] or found["h2"] or found["h3"] or found["h4"] or found["h5"] or 0)
    minute = int(found["m"] or found["m2"] or found["m4"] or 0)
    half = (found["half"] or found["half3"] or "").lower()[:1]
    if found["h4"] and plain and not found["hrs"] and _may_be_a_number(found, head):
        return None
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    second = int(found["s"] or 0)
    if hour >= _DAY_HOURS or minute >= _HOUR_MINUTES or second >= _HOUR_MINUTES:
        return None
    return time(hour, minute, second)


def _may_be_a_number(found: re.Match[str], head: str) -> bool:
    """``1600`` is a time, ``2021 was a good year`` and ``1500 customers`` are not."""
    follows = head[found.end() :]
    if int(found[0][:4]) in _YEARS:
        return True
    return not re.match(r"[*_`]*\s*(?:[-\u2013\u2014:|@`A-Z]|$)", follows)


def _balanced(before: str, text: str) -> str:
    """Give emphasis that began before the time back to the text it goes on in."""
    for mark in ("**", "__", "*", "_", "`"):
        plain = before if len(mark) > 1 else before.replace(mark * 2, "")
        rest = text if len(mark) > 1 else text.replace(mark * 2, "")
        if plain.count(mark) % 2 and rest.count(mark) % 2:
            return mark + text
    return text
