"""What a view shows, as the plain lists and words that front matter holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import cache
from typing import Any

from pydantic import JsonValue

_WORDS = frozenset({str, int, float, bool, type(None)})


def plain(view: Any) -> JsonValue:
    """Write a view, and all views in it, as JSON."""
    kind: type = type(view)
    if kind in _WORDS:
        word: JsonValue = view
        return word
    if kind is dict:
        return {str(key): plain(each) for key, each in view.items()}
    if isinstance(view, Sequence):
        return [plain(each) for each in view]
    return {name: plain(getattr(view, name)) for name in _names(kind)}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
