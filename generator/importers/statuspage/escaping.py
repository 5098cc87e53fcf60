"""Plain text so that Markdown reads it as that same text."""

from __future__ import annotations

import re

_ANYWHERE = re.compile(r"([\\`*\[\]<])")
_UNDERSCORE = re.compile(r"(?<![^\W_])_|_(?![^\W_])")
"""One between letters or digits means nothing."""
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")
_AT_START = re.compile(
    r"""
      \#{1,6}(?=\s|$)       # a heading
    | >                     # a quote
    | [+-](?=\s|$)          # a list
    | (?:=+|-+)\s*$         # the line above is a heading, or a rule
    | ~{3}                  # a fence
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")


def escaped(text: str) -> str:
    """Escape what means something to Markdown anywhere in a line."""
    text = _UNDERSCORE.sub(r"\\_", _ANYWHERE.sub(r"\\\1", text))
    return _ENTITY.sub(r"\\&", text)


def escaped_start(line: str) -> str:
    """Escape what means something where a line begins."""
    if _AT_START.match(line):
        return f"\\{line}"
    number = _NUMBER.match(line)
    return f"{number[1]}\\{line[number.end(1) :]}" if number else line
