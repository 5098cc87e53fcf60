"""Time zones as people name them in a timeline.

Whoever writes PST in July means the clock on the wall in California: a zone's abbreviation stands
for the place, in summer and winter.
"""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

_PLACES = {
    "Z": "UTC",
    "UTC": "UTC",
    "GMT": "UTC",
    "BST": "Europe/London",
    "WET": "Europe/Lisbon",
    "WEST": "Europe/Lisbon",
    "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin",
    "EET": "Europe/Helsinki",
    "EEST": "Europe/Helsinki",
    "PT": "America/Los_Angeles",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "MT": "America/Denver",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "CT": "America/Chicago",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "ET": "America/New_York",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "JST": "Asia/Tokyo",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
}
_AMERICA = "America/"
_NAME = "|".join(sorted(_PLACES, key=len, reverse=True))
ZONE = re.compile(
    rf"\(?(?:(?P<utc>UTC|GMT)[ ]?(?P<offset>[+-]\d\d?(?::?\d\d)?)|(?P<name>{_NAME})"
    r"|(?P<iso>\+\d\d:\d\d|(?:(?<=T\d\d:\d\d)|(?<=T\d\d:\d\d:\d\d))-\d\d:\d\d))\b\)?(?![+\w])"
)
"""A zone right behind a time. ``14:20-15:05`` is a range, ``T14:20-05:00`` has an offset."""
_IN_PROSE = re.compile(
    rf"\b(?:(?P<utc>UTC|GMT)(?P<offset>[+-]\d\d?(?::?\d\d)?)?|(?P<name>{_NAME}))\b"
)
_MINUTES = re.compile(r"([+-])(\d\d?):?(\d\d)?")


def zone_of(match: re.Match[str]) -> tzinfo:
    """The zone that a match of ``ZONE`` names."""
    groups = match.groupdict()
    offset = groups.get("offset") or groups.get("iso")
    if offset:
        return _fixed(offset)
    return _place(_PLACES[groups.get("name") or "UTC"])


def zone_in(text: str) -> tzinfo | None:
    """The first zone that a heading or a sentence names."""
    found = _IN_PROSE.search(text)
    return zone_of(found) if found else None


def is_american(zone: tzinfo) -> bool:
    """Whether people there write the month before the day."""
    return isinstance(zone, ZoneInfo) and zone.key.startswith(_AMERICA)


@cache
def _place(name: str) -> tzinfo:
    return UTC if name == "UTC" else ZoneInfo(name)


def _fixed(offset: str) -> tzinfo:
    found = _MINUTES.fullmatch(offset)
    if not found:
        return UTC
    minutes = int(found[2]) * 60 + int(found[3] or 0)
    if minutes >= 24 * 60:
        return UTC
    return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))
