"""Characters that no page, feed or calendar can carry: they are taken out of every text.

These are what XML 1.0 forbids (one of them makes a feed unreadable), control characters, lone
surrogates and noncharacters. Lines end with a line feed.
"""

from __future__ import annotations

import re

_PLANES = range(0, 0x110000, 0x10000)
FORBIDDEN = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in _PLANES
)
"""The forbidden characters as a regular expression writes them between brackets."""
_FORBIDDEN = re.compile(f"[{FORBIDDEN}]")
_ASCII_TO_CHANGE = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_LINE_END = re.compile("\r\n?|[\x85\u2028\u2029]")


def printable(text: str) -> str:
    """Take forbidden characters out and end lines with a line feed."""
    if text.isascii() and not _ASCII_TO_CHANGE.search(text):
        return text
    return _FORBIDDEN.sub("", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """Make one line of a title or a name, with single spaces and nothing forbidden."""
    return text if text.isascii() and text.isprintable() else " ".join(printable(text).split())


def one_line_or_none(text: str | None) -> str | None:
    """Make one line of a text that may be absent, or have nothing left."""
    return (one_line(text) or None) if text else None
