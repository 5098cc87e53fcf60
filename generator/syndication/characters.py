"""Text that XML, JSON and iCalendar can carry: what no format takes is left out, nothing else.

One control character or lone surrogate makes a whole feed unreadable, and a reader of feeds
cannot ask the author to mend it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LINE_END = re.compile(r"\r\n?")
_UNSPEAKABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_SPACES = re.compile("[ \t\n\u2028\u2029]+")


def clean(text: str) -> str:
    """The text without control characters and lone surrogates, its lines ended by a line feed."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSPEAKABLE.sub("", _LINE_END.sub("\n", text) if "\r" in text else text)


@lru_cache(maxsize=2048)
def one_line(text: str) -> str:
    """The same on one line, for titles and names: the same few are written over and over."""
    return _SPACES.sub(" ", clean(text)).strip(" ")
