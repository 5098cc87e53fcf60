"""What a view shows, as the plain lists and words that front matter holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache, cached_property
from typing import Any

from pydantic import JsonValue

from generator.cache import key

_WORDS = frozenset({str, int, float, bool, type(None)})


class Shared:
    """A view that stands on many pages; what stands for it is worked out once."""

    @cached_property
    def mark(self) -> str:
        """Stand for all that it shows."""
        return digest(self.shown()).hex()

    def shown(self) -> JsonValue:
        """Write it as JSON."""
        return _fields(self, _shown)


def plain(view: Any) -> JsonValue:
    """Write a view, and all views in it, as JSON."""
    return _written(view, _shown)


def digest(view: Any) -> bytes:
    """Stand for all that a view shows."""
    return key(json.dumps(_written(view, _marked), separators=(",", ":")))


def _written(view: Any, shared: Callable[[Shared], JsonValue]) -> JsonValue:
    kind: type = type(view)
    if kind in _WORDS:
        word: JsonValue = view
        return word
    if kind is tuple or kind is list:
        return [each if type(each) in _WORDS else _written(each, shared) for each in view]
    if kind is dict:
        return {str(key): _written(each, shared) for key, each in view.items()}
    names = _names(kind)
    if issubclass(kind, Shared):
        return shared(view)
    if names is None:
        return [_written(each, shared) for each in view]
    return _fields(view, shared)


def _fields(view: Any, shared: Callable[[Shared], JsonValue]) -> JsonValue:
    kind: type = type(view)
    told: dict[str, JsonValue] = {}
    for name in _names(kind) or ():
        each = getattr(view, name)
        told[name] = each if type(each) in _WORDS else _written(each, shared)
    return told


def _shown(view: Shared) -> JsonValue:
    return view.shown()


def _marked(view: Shared) -> JsonValue:
    return view.mark


@cache
def _names(kind: Any) -> tuple[str, ...] | None:
    """Give the fields of a view; other sequences, such as named tuples, have none."""
    if issubclass(kind, Sequence):
        return None
    return tuple(field.name for field in fields(kind))
