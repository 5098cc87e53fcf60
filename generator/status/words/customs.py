"""How a language writes dates, lists and numbers, as Babel knows it.

The little of it that a page needs is kept, so that a build that has it loads neither Babel nor all
that the CLDR knows of a language.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.cache import recalled
from generator.status.words.languages import LANGUAGES

if TYPE_CHECKING:
    from babel import Locale

Pattern = tuple[str, list[list[str]]]
"""What ``str.format`` fills in, and lists of twelve names for the month."""


class Customs(NamedTuple):
    """The habits of one language. Only what JSON can say."""

    tag: str
    """For OpenGraph: ``en_GB``."""
    direction: str
    """``ltr`` or ``rtl``."""
    lists: dict[str, str]
    """How two items are joined: alone, at the start, in the middle, at the end of a list."""
    span: str
    """How a span names its ends."""
    day: Pattern
    short_day: Pattern
    month: Pattern
    bare_clock: Pattern
    clock: Pattern
    bare_moment: Pattern
    moment: Pattern
    percent: tuple[str, str]
    """What stands before and after the digits."""
    point: str
    """Between a number and its decimals."""


@cache
def customs(language: str) -> Customs:
    """Tell the habits of one of our languages."""
    told = recalled("customs", (language,), lambda: json.dumps(_asked(language)))
    return Customs(*json.loads(told))


def _asked(language: str) -> Customs:
    from babel import Locale  # noqa: PLC0415 - late, where nothing is kept

    from generator.status.words.pattern import parsed  # noqa: PLC0415 - as above

    locale = Locale.parse(LANGUAGES[language])
    skeletons = locale.datetime_skeletons
    day, clock = str(skeletons["yMMMd"]), str(skeletons["Hm"])
    both = str(locale.datetime_formats["medium"])
    utc_clock = f"{clock} 'UTC'"
    percent = locale.percent_formats[None]
    return Customs(
        tag=str(locale),
        direction=str(locale.text_direction),
        lists=dict(locale.list_patterns["standard"]),
        span=str(locale.interval_formats[None]),
        day=parsed(day, locale),
        short_day=parsed(str(skeletons["MMMd"]), locale),
        month=parsed(str(skeletons["yMMMM"]), locale),
        bare_clock=parsed(clock, locale),
        clock=parsed(utc_clock, locale),
        bare_moment=parsed(_joined(both, day, clock), locale),
        moment=parsed(_joined(both, day, utc_clock), locale),
        percent=(percent.prefix[0], percent.suffix[0]),
        point=_point(locale),
    )


def _joined(both: str, day: str, clock: str) -> str:
    return both.replace("{1}", day).replace("{0}", clock)


def _point(locale: Locale) -> str:
    return str(locale.number_symbols["latn"]["decimal"])
