"""A text as YAML writes it, so that it reads the same again."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\W_][^\n\r\t]*")
_UNSAFE = re.compile(r": |:$| #|\s$")
_UNSAFE_IN_BRACKETS = re.compile(r"[,\[\]{}?]|:[\"']")
_TYPED = re.compile(
    r"y|n|yes|no|on|off|true|false|null|[-+.\d][\d._:,+-]*(?:e[+-]?\d+)?|0[xo][\da-f]+|\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)
"""What other readers of YAML take for a number, a flag or a day."""
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


class Bare(str):
    """A word such as ``false`` that means what YAML takes it for, so it goes without quotes."""

    __slots__ = ()


def inline(text: str, *, flow: bool = False) -> str:
    """Write a text on one line: bare where that is safe, else in quotes."""
    if isinstance(text, Bare) or _may_be_bare(text, flow=flow):
        return text
    if ('"' in text or "\\" in text) and not re.search(r"['\n\r\t]", text):
        return f"'{text}'"
    return f'"{text.translate(_ESCAPES)}"'


def block(text: str, indent: int) -> list[str] | None:
    """Write a text below a key: ``|``, then its lines; ``None`` where only quotes keep it whole.

    ``indent`` is the column at which the lines begin, two more than the key's.
    """
    if not text.strip("\n") or "\r" in text or text.endswith("\n\n"):
        return None
    sign = "|" + ("2" if text[0] in " \t\n" else "") + ("" if text.endswith("\n") else "-")
    lines = text.removesuffix("\n").split("\n")
    return [sign, *(" " * indent + line if line else "" for line in lines)]


def _may_be_bare(text: str, *, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or _UNSAFE.search(text) or _TYPED.fullmatch(text):
        return False
    return not (flow and _UNSAFE_IN_BRACKETS.search(text))
