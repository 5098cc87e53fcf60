"""A date pattern of the CLDR, parsed once, so that a thousand dates cost a millisecond."""

from __future__ import annotations

from babel import Locale
from babel.dates import tokenize_pattern

from generator.status.words.customs import Pattern


def parsed(pattern: str, locale: Locale) -> Pattern:
    """Turn a pattern into what ``str.format`` fills in, in a moment's own zone."""
    template: list[str] = []
    months: list[list[str]] = []
    for _, token in tokenize_pattern(pattern):
        if isinstance(token, str):
            template.append(token.replace("{", "{{").replace("}", "}}"))
        elif token[0] == "M" and token[1] in _MONTHS:
            names = locale.months["format"][_MONTHS[token[1]]]
            months.append([str(names[month]) for month in range(1, 13)])
            template.append(f"{{{len(months)}}}")
        else:
            template.append(_number(*token))
    return "".join(template), months


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
            raise ValueError(f"no date of our languages has the field {letter * width}")


def _digits(width: int) -> str:
    return ":02d" if width == 2 else ""  # noqa: PLR2004 - dd or d
