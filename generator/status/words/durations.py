"""How long something took, in words: the two largest units, rounded down."""

from __future__ import annotations

from datetime import timedelta
from gettext import NullTranslations

_MINUTE = timedelta(minutes=1)


def duration(words: NullTranslations, length: timedelta) -> str:
    """1 h 23 min; 2 days 4 h; less than a minute. A unit of nothing is left out."""
    if length < _MINUTE:
        return words.gettext("less than a minute")
    hours, minutes = divmod(length // _MINUTE, 60)
    days, hours = divmod(hours, 24)
    if days:
        return _two(words, _days(words, days), _hours(words, hours))
    return _two(words, _hours(words, hours), _minutes(words, minutes))


def _days(words: NullTranslations, days: int) -> str:
    return words.ngettext("%(num)d day", "%(num)d days", days) % {"num": days}


def _hours(words: NullTranslations, hours: int) -> str:
    if not hours:
        return ""
    return words.npgettext("length of time", "%(num)d h", "%(num)d h", hours) % {"num": hours}


def _minutes(words: NullTranslations, minutes: int) -> str:
    if not minutes:
        return ""
    found = words.npgettext("length of time", "%(num)d min", "%(num)d min", minutes)
    return found % {"num": minutes}


def _two(words: NullTranslations, larger: str, smaller: str) -> str:
    if not (larger and smaller):
        return larger or smaller
    joined = words.pgettext("length of time", "%(larger)s %(smaller)s")
    return joined % {"larger": larger, "smaller": smaller}
