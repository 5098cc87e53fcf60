"""Scalars as people write them, typed at the door: times with a zone, spans, ids, addresses.

YAML hands every scalar over as the text its author wrote (``source``), so each type here says
itself what it accepts and what the way out is. Sentences are shown to authors as they are.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6})\d*)?)?"
    r"\s?(Z|z|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
SPAN = re.compile(r"(?:(\d{1,4})d)?\s?(?:(\d{1,4})h)?\s?(?:(\d{1,5})m(?:in)?)?", re.ASCII)


def read_moment(value: object) -> datetime:
    """Type a time with a zone, in UTC. ``2026-11-20T10:00Z``, ``2026-11-20 11:00:00+01:00``."""
    if isinstance(value, datetime):
        return value.astimezone(UTC)
    match = MOMENT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        found = "a day without a time of day" if _is_day(value) else "not a time"
        raise ValueError(f"{value!r} is {found}; write it as 2026-11-20T14:02:00Z")
    if match[8] is None:
        raise ValueError(f"{value!r} has no time zone; add Z for UTC, or an offset such as +01:00")
    try:
        moment = datetime.fromisoformat(
            f"{match[1]}-{match[2]}-{match[3]}T{match[4]}:{match[5]}:{match[6] or '00'}"
            f".{(match[7] or '0').ljust(6, '0')}{match[8].upper()}"
        ).astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError(
            f"{value!r} is no day and hour of any calendar; "
            "hours go from 00:00 to 23:59, and midnight belongs to the day that begins"
        ) from None
    if not 1990 <= moment.year <= 2200:  # noqa: PLR2004 - years in which a status page makes sense
        raise ValueError(f"{value!r} lies outside the years 1990 to 2200")
    return moment


def _is_day(value: object) -> bool:
    return isinstance(value, str) and bool(_DAY.fullmatch(value))


def read_day(value: object) -> date:
    """Type a day, ``2026-11-20``."""
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError(f"{value!r} is not a day; write it as 2026-11-20")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"{value!r} is no day of any calendar") from None
    if not 1990 <= day.year <= 2200:  # noqa: PLR2004 - as for moments
        raise ValueError(f"{value!r} lies outside the years 1990 to 2200")
    return day


def read_span(value: object) -> timedelta:
    """Type a length of time: ``45m``, ``2h``, ``1h 30m``, ``5d``."""
    if isinstance(value, timedelta):
        return value
    match = SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None or not any(match.groups()):
        raise ValueError(f"{value!r} is not a length of time; write it as 45m, 2h, 1h 30m or 5d")
    days, hours, minutes = (int(part or 0) for part in match.groups())
    return timedelta(days=days, hours=hours, minutes=minutes)


def read_moment_or_span(value: object) -> datetime | timedelta:
    """Type a time with a zone, or a length of time counted from the update."""
    if isinstance(value, datetime | timedelta):
        return value
    if isinstance(value, str) and SPAN.fullmatch(value.strip()) and value.strip():
        return read_span(value)
    if isinstance(value, str) and not _DAY.match(value):
        raise ValueError(
            f"{value!r} is neither a length of time nor a time; "
            "write 30m or 2h, or 2026-11-20T14:02:00Z"
        )
    return read_moment(value)


def read_flag(value: object) -> bool:
    """Type yes or no, which is ``true`` or ``false`` and nothing else."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise ValueError(f"{value!r} is neither true nor false")


def one_line(value: str) -> str:
    """Refuse a text of several lines."""
    if "\n" in value:
        raise ValueError(f"{value!r} goes over several lines; write it on one")
    return value


def search_pattern(value: str) -> str:
    """Refuse what is no regular expression, and one that is found everywhere."""
    try:
        found_in_nothing = re.compile(value).search("")
    except re.error as error:
        raise ValueError(
            f"{value!r} is no regular expression ({error}); "
            "put a backslash before a sign that is meant as it is"
        ) from None
    if found_in_nothing:
        raise ValueError(f"{value!r} is found in every text; say what must be there")
    return value


Moment = Annotated[datetime, BeforeValidator(read_moment)]
Day = Annotated[date, BeforeValidator(read_day)]
Span = Annotated[timedelta, BeforeValidator(read_span)]
MomentOrSpan = Annotated[datetime | timedelta, BeforeValidator(read_moment_or_span)]
Flag = Annotated[bool, BeforeValidator(read_flag)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?$")]
"""An id in addresses and feeds: lower-case letters, digits, ``-`` and ``_``; 1 to 100 of them."""
Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=300, strip_whitespace=True),
    AfterValidator(one_line),
]
"""One line of text for people."""
Prose = Annotated[str, StringConstraints(min_length=1, max_length=20_000)]
"""Markdown without raw HTML."""
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"']+$", max_length=2000)]
LinkTarget = Annotated[
    str, StringConstraints(pattern=r"^(?:https?://|mailto:|/)[^\s<>\"']+$|^/$", max_length=2000)
]
"""A web address, a mail address, or a path on the site."""
