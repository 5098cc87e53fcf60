"""Plain data to what the program reads."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from generator.model.content import (
    Action,
    Body,
    Content,
    Incident,
    Postmortem,
    Section,
    SiteConfig,
    TimelineEntry,
)
from generator.model.learning import SectionKind
from tests.oracle_library.worlds import World

LEFT_OUT = {"timeline", "actions"}


def content_of(world: World) -> Content:
    """Type a world."""
    return Content(
        site=_site(world),
        events=tuple(_incident(each) for each in world["incidents"]),
        postmortems=tuple(_postmortem(each) for each in world["postmortems"]),
    )


def _site(world: World) -> SiteConfig:
    hours = {"postmortem_due", "action_due"}
    return SiteConfig.model_validate(
        {
            "name": "Nimbus",
            "url": "https://status.nimbus.example",
            "feed_authority": "status.nimbus.example,2026",
            "time_zone": world["zone"],
            "components": {key: {"name": name} for key, name in world["components"].items()},
            "teams": {key: {"name": name} for key, name in world["teams"].items()},
            "severities": {
                key: {"name": f"Severity {key}", "description": "So bad."}
                | {k: timedelta(hours=v) if k in hours and v else v for k, v in each.items()}
                for key, each in world["severities"].items()
            },
        }
    )


def _incident(each: dict[str, Any]) -> Incident:
    updates = [
        {"id": f"u{number}", "message": "Words."} | update
        for number, update in enumerate(each["updates"])
    ]
    effects = dict.fromkeys(each["components"], "partial_outage")
    return Incident.model_validate(
        each | {"title": "Trouble", "updates": updates, "components": effects}
    )


def _postmortem(each: dict[str, Any]) -> Postmortem:
    plain = {"line": 1, "raw": "", "text": "Words"}
    body = Body(
        sections=tuple(
            Section(kind=kind, heading=kind.value, level=2, line=1, source="", markdown="Words.")
            for kind in (SectionKind.SUMMARY, SectionKind.TIMELINE, SectionKind.ACTIONS)
        ),
        timeline=tuple(TimelineEntry.model_validate(plain | row) for row in each["timeline"]),
        actions=tuple(
            Action.model_validate(plain | {"number": number} | row)
            for number, row in enumerate(each["actions"], start=1)
        ),
    )
    front = {key: value for key, value in each.items() if key not in LEFT_OUT}
    return Postmortem.model_validate(front | {"title": "Trouble", "file": "x.md", "body": body})
