"""Moments and lengths of time as content writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def moment_text(moment: datetime) -> str:
    """Write a moment in UTC, ``2026-11-20T14:02:00Z``; parts of a second are left out."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def span_text(span: timedelta) -> str:
    """Write a length of time, ``1h 30m``; seconds are left out."""
    minutes = int(span.total_seconds()) // 60
    parts = ((minutes // 1440, "d"), (minutes // 60 % 24, "h"), (minutes % 60, "m"))
    return " ".join(f"{number}{unit}" for number, unit in parts if number) or "0m"
