"""Where two facts differ, path by path, so that a disagreement reads as a sentence."""

from __future__ import annotations

from typing import Any


def differences(told: Any, seen: Any, at: str = "") -> list[str]:
    """A line for each place at which oracle and program disagree."""
    if isinstance(told, dict) and isinstance(seen, dict):
        return [
            line
            for key in sorted({*told, *seen}, key=str)
            for line in differences(told.get(key), seen.get(key), f"{at}/{key}")
        ]
    if isinstance(told, list) and isinstance(seen, list) and len(told) == len(seen):
        return [
            line
            for number, pair in enumerate(zip(told, seen, strict=True))
            for line in differences(*pair, f"{at}/{number}")
        ]
    return [] if told == seen else [f"{at}: oracle {told!r}, program {seen!r}"]
