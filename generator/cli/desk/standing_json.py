"""How things stand, for programs. Times are in UTC; minutes are whole ones."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

from generator.authoring import moment_text
from generator.cli.desk.standing import Open, Standing
from generator.model.public import PublicEvent

_MINUTE = timedelta(minutes=1)


def as_json(standing: Standing) -> str:
    """One object; its keys are explained in the handbook."""
    now = standing.now
    told = {
        "now": moment_text(now),
        "late": standing.is_late,
        "incidents": [_open(each, now) for each in standing.incidents],
        "maintenance": {
            "running": [_open(each, now) for each in standing.running],
            "coming": [_event(each) for each in standing.coming],
        },
        "notices": [_event(each) for each in standing.notices],
        "postmortems_owed": [
            {
                "incident": each.incident,
                "title": each.title,
                "severity": each.severity,
                "teams": list(each.teams),
                "due": moment_text(each.due),
                "overdue": each.overdue,
            }
            for each in standing.owed
        ],
        "actions_open": standing.pending,
        "actions_overdue": [
            {
                "key": each.key,
                "text": each.text,
                "owner": each.owner,
                "team": each.team,
                "deadline": each.deadline.isoformat() if each.deadline else None,
                "overdue_days": each.overdue_days,
            }
            for each in standing.actions
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _open(each: Open, now: datetime) -> dict[str, object]:
    late = max(timedelta(0), now - each.due) if each.due else None
    return _event(each.event) | {
        "next_update": moment_text(each.due) if each.due else None,
        "promised": each.promised,
        "late": each.late(now),
        "minutes_late": late // _MINUTE if late is not None else None,
    }


def _event(event: PublicEvent) -> dict[str, object]:
    return {
        "id": event.id,
        "title": event.title,
        "severity": event.severity,
        "status": event.stage.value,
        "since": moment_text(event.started_at),
        "updated": moment_text(event.updated_at),
        "window": {"start": moment_text(event.window.start), "end": moment_text(event.window.end)}
        if event.window
        else None,
    }
