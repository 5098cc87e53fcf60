"""What a view shows, as the plain lists and words that front matter holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from pydantic import JsonValue


def plain(view: Any) -> JsonValue:
    """Write a view, and all views in it, as JSON."""
    if view is None or isinstance(view, str | int | float):
        return view
    if is_dataclass(view):
        return {field.name: plain(getattr(view, field.name)) for field in fields(view)}
    if isinstance(view, dict):
        return {str(key): plain(each) for key, each in view.items()}
    if isinstance(view, Sequence):
        return [plain(each) for each in view]
    raise TypeError(f"a view cannot hold {type(view).__name__}")
