"""A date pattern of the CLDR, parsed once, so that a thousand dates cost a millisecond."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from babel import Locale
from babel.dates import tokenize_pattern

_Names = Mapping[int, str]


def compiled(pattern: str, locale: Locale) -> Callable[[datetime], str]:
    """Return a function that writes a moment as the pattern says, in the moment's own zone."""
    template: list[str] = []
    months: list[_Names] = []
    for _, token in tokenize_pattern(pattern):
        if isinstance(token, str):
            template.append(token.replace("{", "{{").replace("}", "}}"))
        elif token[0] == "M" and token[1] in _MONTHS:
            months.append(dict(locale.months["format"][_MONTHS[token[1]]]))
            template.append(f"{{{len(months)}}}")
        else:
            template.append(_number(*token))
    write = "".join(template).format
    return lambda moment: write(moment, *[names[moment.month] for names in months])


_MONTHS = {3: "abbreviated", 4: "wide"}
"""The widths at which a month is a name."""


def _number(letter: str, width: int) -> str:
    """A field that is a number, as ``str.format`` takes it out of a moment."""
    match letter, width:
        case "y", 1 | 4:
            return "{0.year}"
        case "M", 1:
            return "{0.month}"
        case "d", 1 | 2:
            return f"{{0.day{_digits(width)}}}"
        case "H", 1 | 2:
            return f"{{0.hour{_digits(width)}}}"
        case "m", 1 | 2:
            return f"{{0.minute{_digits(width)}}}"
        case _:
            raise NotImplementedError(f"date pattern field {letter * width}")


def _digits(width: int) -> str:
    return ":02d" if width == 2 else ""  # noqa: PLR2004 - dd or d
