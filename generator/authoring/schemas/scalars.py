"""Scalars in JSON Schema: the same texts that ``model.content.scalars`` takes.

The reader takes every scalar as the text its author wrote; an editor guesses numbers and booleans
first. So whatever may be a text may be one of those here too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

from generator.model.vocabulary import SUPPORTED_LANGUAGES

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Schema: TypeAlias = dict[str, Json]

TEXT: Schema = {"type": ["string", "number", "boolean"]}
_DAY = (
    r"(?:199[0-9]|20[0-9]{2}|21[0-9]{2}|2200)-"
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-9]))"
)
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?"
_ZONE = r"(?:Z|z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])"
_BLANK = r"[ \t\n\r\f\v]"
_SPAN = rf"(?:[0-9]{{1,4}}d)?{_BLANK}?(?:[0-9]{{1,4}}h)?{_BLANK}?(?:[0-9]{{1,5}}m(?:in)?)?"
_MOMENT = rf"{_DAY}[Tt ]{_CLOCK}{_BLANK}?{_ZONE}"
_SPAN_ALONE = rf"\s*(?=[0-9]){_SPAN}\s*"
NOW = (
    "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
    "T${CURRENT_HOUR}:${CURRENT_MINUTE}:00${CURRENT_TIMEZONE_OFFSET}"
)
_A_TIME = "2026-11-20T14:02:00Z"


def _whole(pattern: str, way_out: str, *examples: str) -> Schema:
    found: Schema = {"type": "string", "pattern": f"^(?:{pattern})$"}
    found["patternErrorMessage"] = way_out
    return found | ({"examples": list(examples)} if examples else {})


MOMENT: Schema = {
    **_whole(_MOMENT, f"a time has a zone; write it as {_A_TIME}", _A_TIME),
    "defaultSnippets": [{"label": "now", "description": "This minute, here.", "body": NOW}],
}
DAY = _whole(_DAY, "write a day as 2026-11-20", "2026-11-20")
SPAN = _whole(_SPAN_ALONE, "write a length of time as 45m, 2h, 1h 30m or 5d", "30m", "2h", "5d")
MOMENT_OR_SPAN: Schema = {
    **_whole(
        f"{_MOMENT}|{_SPAN_ALONE}",
        f"write a length of time, 30m or 2h, or a time with a zone, {_A_TIME}",
        "30m",
        "1h",
        "2h",
        _A_TIME,
    ),
}
FLAG: Schema = {"enum": [True, False, "true", "false"]}
SLUG: Schema = {
    "type": ["string", "integer", "boolean"],
    "minimum": 0,
    "pattern": r"^[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?$",
    "patternErrorMessage": "an id has lower-case letters a to z, digits, - and _, at most 100",
}
LINE: Schema = {
    **TEXT,
    "pattern": r"^\s*(?=\S)[^\n]{0,299}\S\s*$",
    "patternErrorMessage": "write one line of text, with at most 300 characters",
}
ZONE: Schema = {
    **_whole(
        r"[A-Z][A-Za-z0-9_+\-]*(?:/[A-Za-z0-9_+\-]+)*",
        "write UTC, or region and city: Europe/Berlin",
        "UTC",
        "Europe/Berlin",
    ),
}
_LANGUAGES = "|".join(
    "".join(f"[{letter.upper()}{letter}]" for letter in each) for each in SUPPORTED_LANGUAGES
)
LANGUAGE = _whole(
    f"(?:{_LANGUAGES})(?:-[A-Za-z0-9]{{2,8}})*",
    f"write one of {', '.join(SUPPORTED_LANGUAGES)}; a region may follow, such as de-AT",
    *SUPPORTED_LANGUAGES,
)
VARIABLE = _whole(
    "[A-Z_][A-Z0-9_]{0,99}",
    "name the environment variable that holds the address, as in STATUS_MAIL_URL",
    "STATUS_MAIL_URL",
)


def constrained(pattern: str | None, least: int | None, most: int | None, *, strip: bool) -> Schema:
    """Any other text within limits; of one that is stripped, what is left counts."""
    if pattern:
        found: Schema = {"type": "string", "pattern": pattern}
        return found | ({"maxLength": most} if most else {})
    if strip:
        return {**TEXT, "pattern": rf"^\s*(?=\S)[\s\S]{{0,{(most or 1000) - 1}}}\S\s*$"}
    limits: Schema = {"minLength": least or 0}
    return TEXT | limits | ({"maxLength": most} if most else {})


def whole_number(least: int, most: int) -> Schema:
    """A whole number, which may stand in quotes."""
    quoted = "|".join(str(each) for each in range(least, most + 1))
    return {
        "type": ["integer", "string"],
        "minimum": least,
        "maximum": most,
        "pattern": f"^(?:{quoted})$",
        "patternErrorMessage": f"write a whole number from {least} to {most}",
    }


def share(least: float, most: float) -> Schema:
    """A number, which may stand in quotes."""
    return {
        "type": ["number", "string"],
        "minimum": least,
        "maximum": most,
        "pattern": r"^(?:0(?:\.[0-9]*)?|1(?:\.0*)?|\.[0-9]+)$",
        "patternErrorMessage": f"write a number from {least:g} to {most:g}",
    }


def span_text(span: timedelta) -> str:
    """Write a length of time as content does: ``1h 30m``."""
    minutes = span // timedelta(minutes=1)
    days, hours = divmod(minutes // 60, 24)
    parts = ((days, "d"), (hours, "h"), (minutes % 60, "m"))
    return " ".join(f"{count}{unit}" for count, unit in parts if count) or "0m"
