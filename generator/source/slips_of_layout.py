"""Mistakes in how lines stand to each other: indentation, colons, dashes, invisible spaces."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.source.encoding import name_of
from generator.source.slip import Slip, Trouble

_ODD_SPACE = re.compile(
    "^[ \\-]*([\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000])|:([\u00a0\u202f\u3000])"
)
_TAB = re.compile(r"^[ \-]*(\t)")
_GLUED_COLON = re.compile(r"^\s*(?:- )*[\w-]+:(?=[^\s/:])")
_GLUED_DASH = re.compile(r"^\s*-(?=[\w\"'][^:]*:(?: |$))")
_KEY = re.compile(r"^(\s*(?:- )*)([^\s:#\"'][^:]*):(?: |$)")
_BAR = re.compile(r"[|>][+-]?\d?\s*$")
_SMART = re.compile("[\u201c\u201d\u201e\u2018\u2019]")


def in_the_layout(trouble: Trouble) -> Slip | None:
    """Recognise a mistake of layout at the line where the parser stopped, or above it."""
    for recognise in _RECOGNISED:
        slip = recognise(trouble)
        if slip:
            return slip
    return None


def _tab(trouble: Trouble) -> Slip | None:
    found = _TAB.match(trouble.here)
    if found is None:
        return None
    hint = "indent with spaces, two for each level"
    return Slip(trouble.at[0], found.start(1), "a tab indents this line", hint)


def _odd_space(trouble: Trouble) -> Slip | None:
    for number in (trouble.at[0], trouble.above):
        found = _ODD_SPACE.search(trouble.line(number))
        if found:
            column = max(found.start(1), found.start(2))
            sentence = f"{name_of(trouble.line(number)[column])} stands where a plain space belongs"
            return Slip(number, column, sentence, "delete it and type a space")
    return None


def _glued(trouble: Trouble) -> Slip | None:
    for number in (trouble.at[0], trouble.begun[0] if trouble.begun else -1, trouble.above):
        line = trouble.line(number)
        dash = _GLUED_DASH.match(line)
        if dash:
            return Slip(number, dash.end(), "a space is missing after the dash", "write: - id: …")
        colon = _GLUED_COLON.match(line)
        if colon:
            key = line[: colon.end()].strip()
            hint = f"write: {key} {line[colon.end() :].strip()[:60]}"
            return Slip(number, colon.end(), "a space is missing after the colon", hint)
    return None


def _colon_in_text(trouble: Trouble) -> Slip | None:
    """``title: Checkout: requests fail``, the most frequent mistake of all."""
    key = _KEY.match(trouble.here)
    if "mapping values" not in trouble.words or key is None or key.end() > trouble.at[1]:
        return None
    value = trouble.here[key.end() :].strip()
    if _SMART.match(value):
        hint = 'typographic quotes are no quotes to YAML; use plain ones: "…"'
    elif '"' in value or len(value) > 100:  # noqa: PLR2004 - what fits a terminal's line
        hint = "put the text in quotes, or write it below the key after a |"
    else:
        hint = f'put the text in quotes: {key[2]}: "{value}"'
    return Slip(*trouble.at, "a colon and a space stand within a text that has no quotes", hint)


def _deeper_than_above(trouble: Trouble) -> Slip | None:
    if "mapping values" not in trouble.words or trouble.above < 0:
        return None
    line, above = trouble.here, trouble.line(trouble.above)
    indent = len(line) - len(line.lstrip())
    if ":" not in above and _KEY.match(line):
        return _keyless(trouble, trouble.above)
    sentence = "this line would go on with the text above it, but it has a colon"
    hint = "a new key aligns with the key above; a text of several lines begins below a |"
    return Slip(trouble.at[0], indent, sentence, hint)


def _no_colon(trouble: Trouble) -> Slip | None:
    if "expected ':'" not in trouble.words or trouble.begun is None:
        return None
    return _keyless(trouble, trouble.begun[0])


def _keyless(trouble: Trouble, number: int) -> Slip:
    line = trouble.line(number)
    column = len(line) - len(line.lstrip())
    if _below_a_bar(trouble, number, column):
        hint = "indent every line of a text by two spaces more than its key"
        return Slip(number, column, "this line is not indented like the text it belongs to", hint)
    return Slip(number, column, "this line has no colon after a key", "write: key: value")


def _below_a_bar(trouble: Trouble, number: int, column: int) -> bool:
    """Whether a text announced by ``|`` above ended here only for lack of indentation."""
    for above in range(number - 1, max(number - 50, -1), -1):
        line = trouble.line(above)
        if line.strip() and _BAR.search(line):
            return True
        if line.strip() and len(line) - len(line.lstrip()) < column:
            return False
    return False


def _entry(trouble: Trouble) -> Slip | None:
    if "entries are not allowed" in trouble.words:
        hint = "begin the list on the line below its key; a text that begins with - goes in quotes"
        return Slip(*trouble.at, "a list cannot begin beside its key", hint)
    if "block collection" not in trouble.words or trouble.begun is None:
        return None
    sentence = f"this line does not fit the list that begins on line {trouble.begun[0] + 1}"
    hint = "entries begin with - in one column; the keys of an entry align below its first key"
    return Slip(*trouble.at, sentence, hint)


def _misaligned(trouble: Trouble) -> Slip | None:
    if "block mapping" not in trouble.words or trouble.begun is None:
        return None
    sentence = f"this line aligns with no key of those that begin on line {trouble.begun[0] + 1}"
    hint = "keys that belong together begin in the same column"
    return Slip(*trouble.at, sentence, hint)


_RECOGNISED: tuple[Callable[[Trouble], Slip | None], ...] = (
    _tab,
    _odd_space,
    _colon_in_text,
    _glued,
    _deeper_than_above,
    _no_colon,
    _entry,
    _misaligned,
)
