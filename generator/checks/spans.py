"""Lengths of time in sentences."""

from __future__ import annotations

from datetime import timedelta

_MINUTE = timedelta(minutes=1)


def length(span: timedelta) -> str:
    """Write a length of time as content does, in whole minutes: ``1h 18m``, ``3d``."""
    minutes = span // _MINUTE
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{days}d"] if days else []
    parts += [f"{hours}h"] if hours else []
    parts += [f"{minutes}m"] if minutes or not parts else []
    return " ".join(parts)
