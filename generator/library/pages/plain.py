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
    if kind is tuple or kind is list:
        return [each if type(each) in _WORDS else plain(each) for each in view]
    if kind is dict:
        return {str(key): plain(each) for key, each in view.items()}
    names = _names(kind)
    if names is None:
        return [plain(each) for each in view]
    told: dict[str, JsonValue] = {}
    for name in names:
        each = getattr(view, name)
        told[name] = each if type(each) in _WORDS else plain(each)
    return told


@cache
def _names(kind: Any) -> tuple[str, ...] | None:
    """Give the fields of a view; other sequences, such as named tuples, have none."""
    if issubclass(kind, Sequence):
        return None
    return tuple(field.name for field in fields(kind))
