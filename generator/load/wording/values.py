"""Values that are not what their key wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic_core import ErrorDetails

from generator.load.wording.keys import EXAMPLES
from generator.load.wording.patterns import PATTERNS
from generator.problems.words import did_you_mean, listed, shown

Words = tuple[str, str]
_WRITTEN = re.compile(r"'([^']*)'")
_NOTHING = "write one, or delete the line if it is not needed"


@dataclass(frozen=True, slots=True)
class _Wrong:
    """A value that a model refuses, the key that it stands at, and what would be allowed."""

    value: object
    key: str
    entry: bool
    limits: Mapping[str, object]

    @property
    def found(self) -> str:
        return _found(self.value)


def wrong_value(error: ErrorDetails) -> Words:
    """Say what is wrong with a value, and the way out; ``error["loc"]`` ends with its key."""
    loc = error["loc"]
    words = [each for each in loc if isinstance(each, str) and each != "[key]"]
    is_entry = bool(loc) and isinstance(loc[-1], int)
    key = words[-1] if words else "the file"
    wrong = _Wrong(error["input"], key, is_entry, error.get("ctx", {}))
    if wrong.value == "" and not (loc and loc[-1] == "[key]"):
        hint = f"write {EXAMPLES[key]}" if key in EXAMPLES else _NOTHING
        return f"{shown(key)} has no value", hint
    return _WORDS.get(error["type"], _other)(wrong)


def _found(value: object) -> str:
    if isinstance(value, str):
        return shown(value) if value else "nothing"
    return "a list" if isinstance(value, list) else "keys with values"


def _text(wrong: _Wrong) -> Words:
    hint = "a text that begins with [ or { goes in quotes; a longer one goes below a |"
    return f"{shown(wrong.key)} is a text, but here stands {wrong.found}", hint


def _list(wrong: _Wrong) -> Words:
    hint = "write each entry on a line of its own that begins with a dash and a space"
    return f"{shown(wrong.key)} is a list, but here stands {wrong.found}", hint


def _mapping(wrong: _Wrong) -> Words:
    hint = "write each key on a line of its own, indented below it: key: value"
    what = "an entry of " if wrong.entry else ""
    return f"{what}{shown(wrong.key)} has keys of its own, but here stands {wrong.found}", hint


def _choice(wrong: _Wrong) -> Words:
    allowed = _WRITTEN.findall(str(wrong.limits.get("expected")))
    if not isinstance(wrong.value, str):
        sentence = f"{shown(wrong.key)} is one word, but here stands {wrong.found}"
        return sentence, f"write {listed(allowed)}"
    hint = did_you_mean(wrong.value, allowed, "write")
    if hint.startswith("did you mean"):
        hint += f" Allowed are {listed(allowed, 'and')}"
    return f"{wrong.found} is no value of {shown(wrong.key)}", hint


def _pattern(wrong: _Wrong) -> Words:
    what, hint = PATTERNS[str(wrong.limits.get("pattern"))]
    return f"{wrong.found} is not {what}", hint(str(wrong.value)) if callable(hint) else hint


def _said(wrong: _Wrong) -> Words:
    """A sentence of our own model, which brings its way out after a semicolon."""
    if not isinstance(wrong.value, str):
        sentence = f"{shown(wrong.key)} is a plain value, but here stands {wrong.found}"
        return sentence, "write one value beside the key"
    sentence = str(wrong.limits.get("error")).replace(repr(wrong.value), shown(wrong.value))
    head, _, hint = sentence.partition("; ")
    return head, hint or "correct it, or delete the line if it is not needed"


def _too_long(wrong: _Wrong) -> Words:
    length, limit = len(str(wrong.value)), wrong.limits.get("max_length")
    hint = "shorten it; details belong in a later update or behind a link"
    return f"{shown(wrong.key)} has {length:,} characters (limit {limit:,})", hint


def _too_few(wrong: _Wrong) -> Words:
    return f"{shown(wrong.key)} has no entry", "add at least one"


def _whole_number(wrong: _Wrong) -> Words:
    return f"{wrong.found} is no whole number", f"write {shown(wrong.key)} in digits, such as 25"


def _number(wrong: _Wrong) -> Words:
    return f"{wrong.found} is no number", f"write {shown(wrong.key)} in digits, such as 0.3"


def _at_least(wrong: _Wrong) -> Words:
    limit = wrong.limits.get("ge")
    return f"{wrong.found} is too little for {shown(wrong.key)} (at least {limit:g})", "raise it"


def _at_most(wrong: _Wrong) -> Words:
    if str(wrong.value).strip(" +-").casefold() == "nan":
        return _number(wrong)
    limit = wrong.limits.get("le")
    return f"{wrong.found} is too much for {shown(wrong.key)} (at most {limit:g})", "lower it"


def _other(wrong: _Wrong) -> Words:
    return f"{wrong.found} is no value of {shown(wrong.key)}", "compare with a file that works"


_WORDS: Mapping[str, Callable[[_Wrong], Words]] = {
    "string_type": _text,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "tuple_type": _list,
    "dict_type": _mapping,
    "model_type": _mapping,
    "model_attributes_type": _mapping,
    "too_short": _too_few,
    "enum": _choice,
    "literal_error": _choice,
    "value_error": _said,
    "int_type": _whole_number,
    "int_parsing": _whole_number,
    "int_parsing_size": _whole_number,
    "float_type": _number,
    "float_parsing": _number,
    "finite_number": _number,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
}
