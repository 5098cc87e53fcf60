"""Answers of a Statuspage API as its documentation shows them, of a company that does not exist."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Json = dict[str, Any]

PAGE: Json = {
    "id": "y2j98763l56x",
    "name": "Nimbus",
    "url": "https://status.nimbus.example",
    "time_zone": "Asia/Kathmandu",
    "updated_at": "2026-11-18T10:00:00.000Z",
}


def component(id_: str, name: str, position: int = 1, **more: Any) -> Json:
    return {
        "id": id_,
        "name": name,
        "status": "operational",
        "created_at": "2020-01-01T00:00:00.000Z",
        "updated_at": "2020-01-01T00:00:00.000Z",
        "position": position,
        "description": None,
        "showcase": True,
        "start_date": None,
        "group_id": None,
        "page_id": "y2j98763l56x",
        "group": False,
        "only_show_if_degraded": False,
        **more,
    }


def affected(code: str, name: str, old: str, new: str) -> Json:
    return {"code": code, "name": name, "old_status": old, "new_status": new}


def update(id_: str, status: str, at: str, body: str = "Words.", **more: Any) -> Json:
    return {
        "id": id_,
        "status": status,
        "body": body,
        "incident_id": "x",
        "created_at": at,
        "updated_at": at,
        "display_at": at,
        "affected_components": None,
        "deliver_notifications": True,
        "custom_tweet": None,
        "tweet_id": None,
        **more,
    }


RESOLVED_AT = "2024-05-13T12:00:00.000Z"
STARTED_AT = "2024-05-13T10:40:00.000Z"


def incident(id_: str = "p31zjtct2jer", **more: Any) -> Json:
    return {
        "id": id_,
        "name": "Checkout requests fail",
        "status": "resolved",
        "created_at": STARTED_AT,
        "updated_at": RESOLVED_AT,
        "monitoring_at": None,
        "resolved_at": RESOLVED_AT,
        "impact": "major",
        "shortlink": f"https://stspg.example/{id_}",
        "started_at": STARTED_AT,
        "page_id": "y2j98763l56x",
        "incident_updates": [
            update("u2", "resolved", RESOLVED_AT, "All is well."),
            update("u1", "investigating", STARTED_AT, "We look into it."),
        ],
        "components": [component("b13yz5g2cw10", "Checkout")],
        "reminder_intervals": None,
        **more,
    }


def maintenance(id_: str = "w1zdr745wmfy", **more: Any) -> Json:
    return incident(
        id_,
        **{
            "name": "Database upgrade",
            "status": "completed",
            "impact": "maintenance",
            "scheduled_for": "2024-06-01T10:00:00.000Z",
            "scheduled_until": "2024-06-01T12:00:00.000Z",
            "incident_updates": [
                update("m3", "completed", "2024-06-01T11:30:00.000Z", "Done."),
                update("m2", "in_progress", "2024-06-01T10:00:00.000Z", "It has begun."),
                update("m1", "scheduled", STARTED_AT, "We upgrade the database."),
            ],
            **more,
        },
    )


def incidents(*each: Json) -> Json:
    return {"page": PAGE, "incidents": list(each)}


def maintenances(*each: Json) -> Json:
    return {"page": PAGE, "scheduled_maintenances": list(each)}


def components(*each: Json) -> Json:
    return {"page": PAGE, "components": list(each)}


def save(folder: Path, *answers: Json | Sequence[Any]) -> list[Path]:
    """Save answers as files whose names say nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, answer in enumerate(answers):
        paths.append(folder / f"saved{number}.json")
        paths[-1].write_text(json.dumps(answer), "utf-8")
    return paths
