"""Mistakes within one line: quotes, brackets, and characters with a meaning of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.source.slip import Slip, Trouble

_QUOTED = 'put the text in quotes: "…"'
_CLOSING = {"[": "]", "{": "}"}
_ESCAPED = re.compile(r"\\(?![0abtn\tvfre \"/\\N_LPxuU])")


def in_one_line(trouble: Trouble) -> Slip | None:
    """Recognise a mistake that one line shows."""
    for recognise in _RECOGNISED:
        slip = recognise(trouble)
        if slip:
            return slip
    return None


def _unclosed_quote(trouble: Trouble) -> Slip | None:
    if "quoted scalar" not in trouble.words or "end of stream" not in trouble.words:
        return None
    hint = (
        "close it at the end of the text; longer texts need no quotes after a | on the key's line"
    )
    return Slip(*(trouble.begun or trouble.at), "the quote opened here is never closed", hint)


def _escape(trouble: Trouble) -> Slip | None:
    if "escape" not in trouble.words:
        return None
    line, column = trouble.at
    found = _ESCAPED.search(trouble.here)
    column = found.start() if found else column
    shown = trouble.here[column : column + 2]
    hint = "use single quotes, in which a backslash is a backslash, or write it twice"
    return Slip(line, column, f"{shown} means nothing in double quotes", hint)


def _quote_of_another_line(trouble: Trouble) -> Slip | None:
    """A quote that was never closed ends at the next one, many lines below."""
    line, column = trouble.at
    before = trouble.here[:column].rstrip()
    if not before.endswith(("'", '"')) or before.count(before[-1]) != 1:
        return None
    for number in range(line - 1, -1, -1):
        above = trouble.line(number)
        if above.count(before[-1]) % 2:
            sentence = f"the quote opened here is closed on line {line + 1} only"
            hint = "close it at the end of its text"
            return Slip(number, above.index(before[-1]), sentence, hint)
    return None


def _after_the_end(trouble: Trouble) -> Slip | None:
    """``'It's broken'`` and ``[Resolved] All is well``: the value was over before the text is."""
    if "block mapping" not in trouble.words and "flow" not in trouble.words:
        return None
    before = trouble.here[: trouble.at[1]].rstrip()
    if before.endswith(("'", '"')) and before.count(before[-1]) > 1:
        other = "'" if before.endswith('"') else '"'
        hint = f"put {other} around a text that has {before[-1]} in it, or close an earlier quote"
        return Slip(*trouble.at, "the text goes on after its closing quote", hint)
    if before.endswith(("]", "}")) and "block mapping" in trouble.words:
        sentence = f"the text goes on after its closing {before[-1]}"
        return Slip(*trouble.at, sentence, f"a text that begins with [ or {{: {_QUOTED}")
    return None


def _unclosed_bracket(trouble: Trouble) -> Slip | None:
    if "parsing a flow" not in trouble.words or trouble.begun is None:
        return None
    line, column = trouble.begun
    bracket = trouble.line(line)[column : column + 1]
    if bracket not in _CLOSING:
        opened = _last_opened(trouble)
        if opened is None:
            return None
        line, column = opened
        bracket = trouble.line(line)[column]
    closing = _CLOSING[bracket]
    hint = f"close it with {closing}; a text that begins with {bracket} goes in quotes"
    return Slip(line, column, f"the {bracket} opened here is not closed where it should be", hint)


def _last_opened(trouble: Trouble) -> tuple[int, int] | None:
    """Find the last bracket before the place at which the parser stopped."""
    for line in range(min(trouble.at[0], trouble.text.count("\n")), -1, -1):
        text = trouble.line(line)
        if line == trouble.at[0]:
            text = text[: trouble.at[1] + 1]
        found = max(text.rfind("["), text.rfind("{"))
        if found >= 0:
            return line, found
    return None


def _first_character(trouble: Trouble) -> Slip | None:
    found = re.search(r"start any token|node content|scanning an a(?:lias|nchor)", trouble.words)
    if found is None:
        return None
    line, column = trouble.at
    if "scanning an a" in trouble.words and trouble.begun:
        line, column = trouble.begun
    character = trouble.line(line)[column : column + 1]
    if not character or character.isspace():
        return None
    return Slip(line, column, f"a text without quotes cannot begin with {character}", _QUOTED)


def _beside_the_bar(trouble: Trouble) -> Slip | None:
    if "block scalar" not in trouble.words or trouble.here[trouble.at[1] :].startswith("\t"):
        return None
    hint = "begin the text on the next line, indented by two spaces more than its key"
    return Slip(*trouble.at, "nothing may stand beside the | or > that announces a text", hint)


def _second_document(trouble: Trouble) -> Slip | None:
    if "another document" not in trouble.words:
        return None
    hint = "one file tells of one event: delete this line, or make two files"
    return Slip(*trouble.at, "a second document begins here (---)", hint)


def _directive(trouble: Trouble) -> Slip | None:
    if not trouble.text.lstrip().startswith("%"):
        return None
    hint = "delete the line, or put the text in quotes"
    return Slip(trouble.at[0], 0, "a line that begins with % is a directive to YAML", hint)


_RECOGNISED: tuple[Callable[[Trouble], Slip | None], ...] = (
    _unclosed_quote,
    _escape,
    _quote_of_another_line,
    _after_the_end,
    _second_document,
    _directive,
    _first_character,
    _unclosed_bracket,
    _beside_the_bar,
)
