"""Text of others made safe to print: on one line, without controls, no command to anybody's log."""

from __future__ import annotations

import unicodedata

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d\u200e\u200f\u00ad\u061c")
"""Format characters that plain text of some languages needs, and that move nothing around."""


def printable(text: str) -> str:
    r"""Escape what is invisible or moves the cursor: a newline is printed as ``\n``."""
    escaped = text if text.isprintable() else "".join(map(_escaped, text))
    return escaped.replace("##[", "##(")  # GitHub's runner reads commands after it, anywhere


def drawn(text: str) -> str:
    """Replace the same characters by one visible character each, so that columns stay."""
    signs = text if text.isprintable() else "".join(map(_sign, text))
    return signs.replace("##[", "##(")


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_width(character) for character in text)


def _is_unsafe(character: str) -> bool:
    return unicodedata.category(character) in _UNSAFE and character not in _JOINERS


def _escaped(character: str) -> str:
    if not _is_unsafe(character):
        return character
    return character.encode("unicode_escape").decode("ascii")


def _sign(character: str) -> str:
    if character == "\t":
        return "→"
    if character < " ":
        return chr(0x2400 + ord(character))
    return "\ufffd" if _is_unsafe(character) else character


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
