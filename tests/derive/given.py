"""Short words for content: what a test is given, in lines that read like the files."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from generator.model.content import Content, Incident, Maintenance, Notice, SiteConfig

NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)


def at(text: str) -> datetime:
    """Read ``18 14:02`` (of November 2026), or a whole ``2026-11-18 14:02``, in UTC."""
    day, clock = text.split()
    full = day if "-" in day else f"2026-11-{int(day):02}"
    return datetime.fromisoformat(f"{full}T{clock}:00+00:00")


def site(**changes: Any) -> SiteConfig:
    """Configure a small shop with three components."""
    given = {
        "name": "Nimbus",
        "url": "https://status.nimbus.example",
        "feed_authority": "status.nimbus.example,2026",
        "components": {
            "checkout": {"name": "Checkout"},
            "search": {"name": "Search"},
            "studio": {"name": "Studio"},
        },
    }
    return SiteConfig.model_validate(given | changes)


def content(*events: Any, **changes: Any) -> Content:
    """Put events on the small shop's page."""
    return Content(site=site(**changes), events=tuple(events))


def incident(
    *updates: tuple[str, str] | tuple[str, str, dict[str, Any]], **changes: Any
) -> Incident:
    """Tell an incident by ``(when, status)`` or ``(when, status, more)``; it starts with them."""
    told = _told(updates)
    given = {"id": "trouble", "title": "Trouble", "severity": "sev2", "started": told[0]["at"]}
    return Incident.model_validate(given | {"updates": told} | _timed(changes))


def maintenance(
    window: tuple[str, str],
    *updates: tuple[str, str] | tuple[str, str, dict[str, Any]],
    **changes: Any,
) -> Maintenance:
    """Tell a maintenance by its window and ``(when, status)`` or ``(when, status, more)``."""
    given = {
        "id": "works",
        "kind": "maintenance",
        "title": "Works",
        "window": _window(window),
        "components": {"checkout": "under_maintenance"},
        "updates": _told(updates),
    }
    return Maintenance.model_validate(given | changes)


def notice(*updates: tuple[str, str] | tuple[str, str, dict[str, Any]], **changes: Any) -> Notice:
    """Tell a notice by ``(when, status)``."""
    given = {"id": "word", "kind": "notice", "title": "Word", "updates": _told(updates)}
    return Notice.model_validate(given | _timed(changes))


def _told(updates: Any) -> list[dict[str, Any]]:
    return [
        {"id": f"u{number}", "at": at(when), "status": status, "message": "Words."}
        | {key: _window(value) if key == "window" else value for key, value in more.items()}
        for number, (when, status, more) in enumerate(
            ((*each, {})[:3] for each in updates), start=1
        )
    ]


def _window(window: tuple[str, str]) -> dict[str, datetime]:
    return {"start": at(window[0]), "end": at(window[1])}


def _timed(changes: dict[str, Any]) -> dict[str, Any]:
    times = {"started", "until"}
    return {key: at(value) if key in times else value for key, value in changes.items()}
