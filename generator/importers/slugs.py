"""Names as ids."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 100


def slug(name: str) -> str:
    """A name as an id; empty where it has neither Latin letters nor digits."""
    for letter, letters in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss"), ("ø", "o")):
        name = name.replace(letter, letters).replace(letter.upper(), letters)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
