"""Names as ids."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 100
_LONG = 60
"""As much of a title as people still read in an address."""
_NAMELESS = "event"
"""What stands for a title without Latin letters."""


def slug(name: str) -> str:
    """A name as an id; empty where it has neither Latin letters nor digits."""
    for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ø", "o")):
        name = name.replace(letter, letters).replace(letter.upper(), letters)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")


def dated_slug(day: str, title: str) -> str:
    """An id of a day and a title, cut at a word where it is long: ``2026-11-18-checkout-fails``."""
    words = f"{day}-{slug(title) or _NAMELESS}"
    if len(words) <= _LONG:
        return words
    cut = words[: _LONG + 1].rpartition("-")[0]
    return cut if len(cut) > len(day) else words[:_LONG].strip("-")
