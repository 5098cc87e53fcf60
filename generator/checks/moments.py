"""Moments in sentences."""

from __future__ import annotations

from datetime import datetime


def written(moment: datetime) -> str:
    """Write a UTC moment as content does: ``2026-11-18T14:02:00Z``."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
