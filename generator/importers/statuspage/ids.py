"""Ids: kept where they fit, else made of what is there, the same each time."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9_-]{0,98}[a-z0-9])?")
_RESERVED = frozenset({"window-started", "window-ended"})
"""Update ids that steps of a maintenance's window have."""
_LONGEST = 60


def kept_id(theirs: str) -> str:
    """Their id if it can be ours; otherwise one that no other id of theirs leads to."""
    if _SLUG.fullmatch(theirs) and theirs not in _RESERVED:
        return theirs
    digest = hashlib.sha256(theirs.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{slug(theirs) or 'id'}-{digest}"


def slug(name: str) -> str:
    """A name as an id; empty where it has neither Latin letters nor digits."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-")


def unused(wanted: str, taken: set[str]) -> str:
    """An id that is not taken yet, and now is."""
    candidate, number = wanted, 1
    while candidate in taken:
        number += 1
        candidate = f"{wanted}-{number}"
    taken.add(candidate)
    return candidate
