"""What each face of a random site must say, told by the oracle."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta
from typing import Any

from tests.oracle.days import wall_date
from tests.oracle.reckon import (
    World,
    banner,
    bar,
    event_components,
    impact_of,
    is_open,
    kind_of,
    next_change,
    percent,
    promise,
    state_now,
    worst,
)
from tests.oracle.replay import RUNNING, effects_at, ended, steps_of, window_in_force

Facts = dict[str, Any]
CALM = "operational"


def begun(event: Facts, now: datetime) -> datetime:
    """When an event began or will."""
    if kind_of(event) == "incident":
        started: datetime = event["started"]
        return started
    if kind_of(event) == "notice":
        said: datetime = event["updates"][0]["at"]
        return said
    ran = [step["at"] for step in steps_of(event, now) if step["status"] in RUNNING]
    return ran[0] if ran else window_in_force(event, now)["start"]


def event_facts(world: World, event: Facts) -> Facts:
    """All about one event."""
    now = world["now"]
    steps = steps_of(event, now)
    over = ended(event, now, world["notice_shown"])
    maintenance = kind_of(event) == "maintenance"
    return {
        "kind": kind_of(event),
        "impact": impact_of(event),
        "stage": "closed" if over and kind_of(event) == "notice" else steps[-1]["status"],
        "open": is_open(world, event),
        "upcoming": maintenance and over is None and steps[-1]["status"] == "scheduled",
        "announced": steps[0]["at"],
        "started": begun(event, now),
        "ended": over,
        "updated": steps[-1]["at"],
        "steps": [(step["id"], step["status"], step["at"], step["automatic"]) for step in steps],
        "changes": _changes(event, steps, now),
        "promise": promise(world, event),
        "reopened": _reopened(steps) if kind_of(event) == "incident" else 0,
        "window": tuple(window_in_force(event, now).values()) if maintenance else None,
        "components": sorted(event_components(event)),
        "effects": {
            component: effects_at(event, now, now).get(component, "operational")
            for component in sorted(event_components(event))
        },
    }


def _changes(event: Facts, steps: list[Facts], now: datetime) -> list[set[tuple[str, str, str]]]:
    """What each step changed, as replayed before and after it; none if two share an instant."""
    if len({step["at"] for step in steps}) < len(steps):
        return []
    told, before = [], dict[str, str]()
    for step in steps:
        after = effects_at(event, step["at"], now)
        states = {
            component: (before.get(component, CALM), after.get(component, CALM))
            for component in {*before, *after}
        }
        told.append({(c, old, new) for c, (old, new) in states.items() if old != new})
        before = after
    return told


def _reopened(steps: list[Facts]) -> int:
    stages = [step["status"] for step in steps]
    return sum(
        before == "resolved" and after != "resolved" for before, after in itertools.pairwise(stages)
    )


def component_facts(world: World) -> Facts:
    """State, days and percentage of each component."""
    facts: Facts = {}
    for component in world["components"]:
        days = bar(world, component)
        if any(is_open(world, event) and kind_of(event) == "incident" for event in world["events"]):
            _count_today(world, component, days)
        facts[component] = _uptime(days) | {"state": state_now(world, component)}
    return facts


def _count_today(world: World, component: str, days: list[Facts]) -> None:
    """An incident that is open now counts today, however short it has been."""
    now = world["now"]
    states = [
        effects_at(event, now, now).get(component, "operational")
        for event in world["events"]
        if kind_of(event) == "incident" and is_open(world, event)
    ]
    if days[-1]["state"] is not None:
        days[-1]["state"] = worst([days[-1]["state"], *states])


def _uptime(days: list[Facts]) -> Facts:
    cells = [
        (day["day"], day["state"], round(day["counted"]), _whole_seconds(day["known"]))
        for day in days
    ]
    return {"days": cells, "percent": percent(sum(c[2] for c in cells), sum(c[3] for c in cells))}


def _whole_seconds(known: timedelta | int) -> int:
    return known if isinstance(known, int) else known // timedelta(seconds=1)


def group_facts(world: World, components: Facts) -> Facts:
    """State, days and percentage of each group that has a component in use."""
    facts: Facts = {}
    for group in world["groups"]:
        inside = [
            components[identity]
            for identity, of in world["components"].items()
            if of.get("group") == group and not of.get("retired")
        ]
        if not inside:
            continue
        cells = []
        for row in zip(*(child["days"] for child in inside), strict=True):
            states = [cell[1] for cell in row if cell[1] is not None]
            state = worst(states) if states else None
            cells.append((row[0][0], state, sum(c[2] for c in row), sum(c[3] for c in row)))
        facts[group] = {
            "days": cells,
            "percent": percent(sum(c[2] for c in cells), sum(c[3] for c in cells)),
            "state": worst([child["state"] for child in inside]),
        }
    return facts


def site_facts(world: World) -> Facts:
    """Everything."""
    components = component_facts(world)
    events = {event["id"]: event_facts(world, event) for event in world["events"]}
    return {
        "banner": banner(world),
        "open_incidents": sum(e["open"] for e in events.values() if e["kind"] == "incident"),
        "running": sum(e["open"] for e in events.values() if e["kind"] == "maintenance"),
        "next_change": next_change(world),
        "components": components,
        "groups": group_facts(world, components),
        "events": events,
        "months": _months(world, events),
        "order": _order(world),
    }


def _order(world: World) -> dict[str, list[str]]:
    """Components in use, by group, as the site's configuration names them."""
    order: dict[str, list[str]] = {}
    for identity, of in world["components"].items():
        if not of.get("retired"):
            order.setdefault(of.get("group", "-"), []).append(identity)
    return order


def _months(world: World, events: Facts) -> dict[str, set[str]]:
    months: dict[str, set[str]] = {}
    for identity, event in events.items():
        if event["upcoming"]:
            continue
        day = wall_date(event["started"], world["time_zone"])
        months.setdefault(day.strftime("%Y-%m"), set()).add(identity)
    return months


def feed_facts(world: World, *, component: str | None = None) -> list[tuple[datetime, str, str]]:
    """What feeds announce: when, which item, at which stage; newest first, without a limit."""
    items = [
        (step["at"], f"incident/{event['id']}/{step['id']}", step["status"])
        for event in world["events"]
        if not event.get("backfilled")
        and (component is None or component in event_components(event))
        for step in steps_of(event, world["now"])
        if step.get("notify", True)
    ]
    return sorted(items, reverse=True)
