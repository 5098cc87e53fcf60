"""A date pattern of the CLDR, parsed once, so that a thousand dates cost a millisecond."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from babel import Locale
from babel.dates import tokenize_pattern

Field = Callable[[datetime], object]


def compiled(pattern: str, locale: Locale) -> Callable[[datetime], str]:
    """Return a function that writes a moment as the pattern says, in the moment's own zone."""
    template: list[str] = []
    fields: list[Field] = []
    for _, token in tokenize_pattern(pattern):
        if isinstance(token, str):
            template.append(token.replace("%", "%%"))
        else:
            mark, field = _field(*token, locale)
            template.append(mark)
            fields.append(field)
    text = "".join(template)
    return lambda moment: text % tuple([field(moment) for field in fields])


def _field(letter: str, width: int, locale: Locale) -> tuple[str, Field]:
    match letter, width:
        case "y", 1 | 4:
            return "%d", lambda moment: moment.year
        case "M", 1:
            return "%d", lambda moment: moment.month
        case "M", 3 | 4:
            form = "abbreviated" if width == 3 else "wide"  # noqa: PLR2004 - MMM or MMMM
            months = dict(locale.months["format"][form])
            return "%s", lambda moment: months[moment.month]
        case "d", 1 | 2:
            return _digits(width), lambda moment: moment.day
        case "H", 1 | 2:
            return _digits(width), lambda moment: moment.hour
        case "m", 1 | 2:
            return _digits(width), lambda moment: moment.minute
        case _:
            raise NotImplementedError(f"date pattern field {letter * width}")


def _digits(width: int) -> str:
    return "%02d" if width == 2 else "%d"  # noqa: PLR2004 - dd or d
