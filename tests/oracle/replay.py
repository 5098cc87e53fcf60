"""What an event says at an instant, by replaying all that was said until then.

Events are plain dicts as in a file, with ``datetime`` where the file has a time.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

Event = dict[str, Any]
Effects = dict[str, str]
Step = dict[str, Any]

RUNNING = ("in_progress", "verifying")
OVER = ("resolved", "completed", "cancelled", "closed")


def incident_effects(event: Event, moment: datetime) -> Effects:
    """What an incident does to components at a moment."""
    if moment < event["started"]:
        return {}
    effects: Effects = dict(event.get("components", {}))
    before: Effects | None = None
    for update in event["updates"]:
        if update["at"] > moment:
            break
        if update["status"] == "resolved":
            before = effects if before is None else before
            effects = {}
            continue
        if before is not None:
            effects, before = before, None
        effects = {**effects, **update.get("components", {})}
    return effects


def maintenance_steps(event: Event, now: datetime) -> list[Step]:
    """All steps of a maintenance until now, its own and the automatic ones, in order."""
    said = [update for update in event["updates"] if update["at"] <= now]
    windows = [event["window"], *(update["window"] for update in said if "window" in update)]
    moments = {update["at"] for update in said}
    moments |= {window[edge] for window in windows for edge in ("start", "end")}
    window, stage, steps = event["window"], "scheduled", []
    for moment in sorted(moment for moment in moments if moment <= now):
        for update in said:
            if update["at"] == moment:
                window, stage = update.get("window", window), update["status"]
                steps.append({**update, "automatic": False})
        if window["start"] == moment and stage == "scheduled":
            stage = "in_progress"
            steps.append(_automatic("window-started", moment, stage))
        goes_on = any(later["at"] > moment and later["status"] in RUNNING for later in said)
        if window["end"] == moment and stage not in OVER and not goes_on:
            stage = "completed"
            steps.append(_automatic("window-ended", moment, stage))
    return steps


def _automatic(identity: str, moment: datetime, stage: str) -> Step:
    return {"id": identity, "at": moment, "status": stage, "automatic": True}


def window_in_force(event: Event, now: datetime) -> dict[str, datetime]:
    """The window as it stands now."""
    moved = [u["window"] for u in event["updates"] if u["at"] <= now and "window" in u]
    window: dict[str, datetime] = [event["window"], *moved][-1]
    return window


def maintenance_effects(event: Event, moment: datetime, now: datetime) -> Effects:
    """What a maintenance does to components at a moment, as is known now."""
    stage, planned = "scheduled", dict(event.get("components", {}))
    for step in maintenance_steps(event, now):
        if step["at"] <= moment:
            stage = step["status"]
            planned |= step.get("components", {})
    return planned if stage in RUNNING else {}


def effects_at(event: Event, moment: datetime, now: datetime) -> Effects:
    """What any event does to components at a moment."""
    if event.get("kind") == "maintenance":
        return maintenance_effects(event, moment, now)
    return {} if event.get("kind") == "notice" else incident_effects(event, moment)


def steps_of(event: Event, now: datetime) -> list[Step]:
    """All that was said or happened by itself until now, oldest first."""
    if event.get("kind") == "maintenance":
        return maintenance_steps(event, now)
    return [{"status": "notice", **u, "automatic": False} for u in event["updates"]]


def ended(event: Event, now: datetime, shown: timedelta) -> datetime | None:
    """When it was over, if it is: the first ending step with no later word that it goes on."""
    end: datetime | None = None
    steps = steps_of(event, now)
    for step in steps:
        end = (end or step["at"]) if step["status"] in OVER else None
    if end is None and event.get("kind") == "notice":
        leaves: datetime = event.get("until") or steps[-1]["at"] + shown
        return leaves if leaves <= now else None
    return end
