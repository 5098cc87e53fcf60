"""The whole truth about a random site at one moment: banner, states, days, percentages, steps."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tests.oracle.days import begin_of, last_days
from tests.oracle.replay import (
    RUNNING,
    effects_at,
    ended,
    steps_of,
    window_in_force,
)

World = dict[str, Any]
RANK = (
    "operational",
    "under_maintenance",
    "degraded_performance",
    "partial_outage",
    "major_outage",
)
IMPACT = ("none", "maintenance", "minor", "major", "critical")
SEVERITY = {"sev1": "critical", "sev2": "major", "sev3": "minor", "sev4": "none"}


def worst(states: list[str]) -> str:
    """The worst of some states."""
    return max(states, key=RANK.index, default="operational")


def kind_of(event: dict[str, Any]) -> str:
    """Incident, maintenance or notice."""
    kind: str = event.get("kind", "incident")
    return kind


def is_open(world: World, event: dict[str, Any]) -> bool:
    """Whether it is shown as going on."""
    now = world["now"]
    if kind_of(event) == "maintenance":
        steps = steps_of(event, now)
        return bool(steps) and steps[-1]["status"] in RUNNING
    return ended(event, now, world["notice_shown"]) is None


def impact_of(event: dict[str, Any]) -> str:
    """How bad an event is as a whole."""
    if kind_of(event) != "incident":
        return "maintenance" if kind_of(event) == "maintenance" else "none"
    told = [event.get("components", {}), *(u.get("components", {}) for u in event["updates"])]
    reached = [IMPACT[RANK.index(state)] for effects in told for state in effects.values()]
    return max([SEVERITY[event["severity"]], *reached], key=IMPACT.index)


def state_now(world: World, component: str) -> str:
    """The worst of what open incidents and running maintenances do to it."""
    now = world["now"]
    return worst([effects_at(e, now, now).get(component, "operational") for e in world["events"]])


def banner(world: World) -> str:
    """The worst state of a component in use, and of open incidents that affected no component."""
    states = [state_now(world, c) for c, of in world["components"].items() if not of.get("retired")]
    for event in world["events"]:
        if kind_of(event) != "incident" or not is_open(world, event):
            continue
        said = [told.get("components", {}) for told in [event, *event["updates"]]]
        if all(set(effects.values()) <= {"operational"} for effects in said):
            states.append(RANK[IMPACT.index(SEVERITY[event["severity"]])])
    return worst(states)


def _seconds(span: timedelta) -> Fraction:
    return Fraction(span // timedelta(microseconds=1), 1_000_000)


def cell(world: World, component: str, day: date) -> dict[str, Any]:
    """One day of one component: cut at every instant at which anybody said anything."""
    now, zone = world["now"], world["time_zone"]
    begin = begin_of(day, zone)
    end = min(begin_of(day + timedelta(days=1), zone), now)
    since = world["components"][component].get("since") or world.get("since")
    if since is not None and day < since:
        return {"day": day, "state": None, "counted": Fraction(0), "known": 0}
    touching = [event for event in world["events"] if component in event_components(event)]
    cuts = {begin, end}
    for event in touching:
        cuts |= {event["started"]} if "started" in event else set()
        cuts |= {step["at"] for step in steps_of(event, now)}
    inside = sorted(cut for cut in cuts if begin <= cut <= end)
    states, counted = ["operational"], Fraction(0)
    for left, right in pairwise(inside):
        by_kind: dict[str, list[str]] = {"incident": [], "maintenance": []}
        for event in touching:
            state = effects_at(event, left, now).get(component, "operational")
            by_kind.setdefault(kind_of(event), []).append(state)
        states += by_kind["incident"] + by_kind["maintenance"]
        weight = world["weights"].get(worst(by_kind["incident"]), 0)
        counted += Fraction(str(weight)) * _seconds(right - left)
    return {"day": day, "state": worst(states), "counted": counted, "known": (end - begin)}


def event_components(event: dict[str, Any]) -> set[str]:
    """Every component that an event ever names."""
    if kind_of(event) == "notice":
        return set(event.get("components", ()))
    told = [event.get("components", {}), *(u.get("components", {}) for u in event["updates"])]
    return {component for effects in told for component in effects}


def bar(world: World, component: str) -> list[dict[str, Any]]:
    """Ninety days, oldest first."""
    return [cell(world, component, day) for day in last_days(world["now"], world["time_zone"])]


def percent(counted: int, known: int) -> str | None:
    """Uptime rounded down to two decimals."""
    if known == 0:
        return None
    hundredths = (known - counted) * 10_000 // known
    return f"{hundredths // 100}.{hundredths % 100:02}"


def promise(world: World, event: dict[str, Any]) -> datetime | None:
    """When the next word on an open event is due."""
    if not is_open(world, event) or kind_of(event) == "notice":
        return None
    said = [u for u in event["updates"] if u["at"] <= world["now"]]
    due = said[-1].get("next_update")
    at: datetime = said[-1]["at"]
    return at + due if isinstance(due, timedelta) else due


def next_change(world: World) -> datetime:
    """The next moment at which a page built anew would say something else."""
    now, zone = world["now"], world["time_zone"]
    moments = [begin_of(last_days(now, zone, 1)[0] + timedelta(days=1), zone)]
    for event in world["events"]:
        due = promise(world, event)
        moments += [due] if due else []
        if kind_of(event) == "notice" and is_open(world, event):
            shown = event.get("until") or event["updates"][-1]["at"] + world["notice_shown"]
            moments.append(shown)
        if kind_of(event) == "maintenance" and ended(event, now, world["notice_shown"]) is None:
            window = window_in_force(event, now)
            begun = any(step["status"] in RUNNING for step in steps_of(event, now))
            moments += [window["end"]] if begun else [window["start"], window["end"]]
    return min(moment for moment in moments if moment > now)
