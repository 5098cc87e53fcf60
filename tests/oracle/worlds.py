"""Random sites: any that an author could have written without a mistake."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random
from typing import Any

from tests.oracle.reckon import RANK, World

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",  # summer time of half an hour
    "America/Havana",  # midnight twice, or never
    "Africa/Cairo",  # a day that begins at one
    "Pacific/Apia",
    "Asia/Kathmandu",
    "America/St_Johns",
)
TURNS = ((2026, 3, 29), (2026, 10, 25), (2025, 11, 2), (2026, 4, 24), (2026, 3, 8), (2024, 2, 29))
MINUTE = timedelta(minutes=1)
SHOWN = timedelta(days=7)
WEIGHTS = {"major_outage": 1.0, "partial_outage": 0.3, "degraded_performance": 0.0}


def random_world(seed: int) -> World:
    """Make the site of a seed, and the moment at which it is looked at."""
    random = Random(seed)
    now = _moment_of_looking(random)
    world: World = {
        "now": now,
        "time_zone": random.choice(ZONES),
        "weights": WEIGHTS if random.random() < 0.7 else _weights(random),
        "notice_shown": SHOWN,
        "groups": [f"g{number}" for number in range(random.randint(0, 2))],
        "events": [],
    }
    if random.random() < 0.4:
        world["since"] = (now - timedelta(days=random.randint(1, 150))).date()
    world["components"] = {
        f"c{number}": _component(random, world) for number in range(random.randint(1, 4))
    }
    makers = (_incident,) * 5 + (_maintenance,) * 4 + (_notice,)
    count = random.randint(60, 70) if seed % 100 == 7 else random.randint(0, 8)
    for number in range(count):
        world["events"].append(random.choice(makers)(random, world, f"e{number}"))
    if random.random() < 0.2:
        _look_on_the_dot(random, world)
    _take_back_into_use(world)
    return world


def _take_back_into_use(world: World) -> None:
    """Let nothing be retired that an open incident touches: the check would refuse such a site."""
    for event in world["events"]:
        if "severity" in event and event["updates"][-1]["status"] != "resolved":
            for told in (event, *event["updates"]):
                for component in told.get("components") or {}:
                    world["components"][component].pop("retired", None)


def _look_on_the_dot(random: Random, world: World) -> None:
    """Look at the very instant at which something happens, and forget what comes after it."""
    instants = [world["now"]]
    for event in world["events"]:
        windows = [event.get("window"), *(update.get("window") for update in event["updates"])]
        instants += [event.get("started"), event.get("until")]
        instants += [edge for window in windows if window for edge in window.values()]
        instants += [update["at"] for update in event["updates"]]
    now = random.choice(sorted(at for at in instants if at and at <= world["now"]))
    world["now"] = now
    for event in world["events"]:
        event["updates"] = [update for update in event["updates"] if update["at"] <= now]
    world["events"] = [
        event for event in world["events"] if event["updates"] and event.get("started", now) <= now
    ]


def _moment_of_looking(random: Random) -> datetime:
    if random.random() < 0.4:
        year, month, day = random.choice(TURNS)
        moment = datetime(year, month, day, tzinfo=UTC) + MINUTE * random.randint(-1500, 3000)
    else:
        moment = datetime(2026, 1, 1, tzinfo=UTC) + MINUTE * random.randint(0, 500_000)
    return moment + timedelta(seconds=random.choice((0, 0, 17)))


def _weights(random: Random) -> dict[str, float]:
    return {state: random.choice((0.0, 0.1, 0.25, 0.5, 1.0)) for state in RANK[2:]}


def _component(random: Random, world: World) -> dict[str, Any]:
    component: dict[str, Any] = {}
    if world["groups"] and random.random() < 0.6:
        component["group"] = random.choice(world["groups"])
    if random.random() < 0.2:
        component["retired"] = True
    if random.random() < 0.3:
        component["since"] = (world["now"] - timedelta(days=random.randint(0, 120))).date()
    return component


def _ago(random: Random, *, at_least: int = 1) -> timedelta:
    """Mostly a short while, sometimes months."""
    spread = random.choice((90, 600, 4_000, 40_000, 190_000))
    return MINUTE * random.randint(at_least, at_least + spread)


def _effects(random: Random, world: World, states: tuple[str, ...]) -> dict[str, str]:
    count = random.randint(0, min(3, len(world["components"])))
    chosen = random.sample(sorted(world["components"]), count)
    return {component: random.choice(states) for component in chosen}


def _later(random: Random, last: datetime) -> datetime:
    if random.random() < 0.1:
        return last
    return last + MINUTE * random.choice((1, 7, 30, 90, 600, 3000)) * random.randint(1, 3)


def _incident(random: Random, world: World, identity: str) -> dict[str, Any]:
    now, states = world["now"], ("operational", *RANK[2:])
    nameless = random.random() < 0.15
    started = (now - _ago(random)).replace(second=0)
    event: dict[str, Any] = {
        "id": identity,
        "severity": f"sev{random.randint(1, 4)}",
        "started": started,
        "components": {} if nameless else _effects(random, world, states),
        "updates": [],
        "backfilled": random.random() < 0.1,
    }
    at = started
    for number in range(random.randint(1, 7)):
        at = _later(random, at) if number else started + MINUTE * random.choice((0, 3, 8))
        if at > now:
            break
        status = random.choice(("investigating", "identified", "monitoring", "resolved"))
        update = _update(random, number, at, status)
        if not nameless and status != "resolved" and random.random() < 0.5:
            update["components"] = _effects(random, world, states)
        _promise(random, update)
        event["updates"].append(update)
    if not event["updates"]:
        event["updates"].append(_update(random, 0, started, "investigating"))
    return event


def _update(random: Random, number: int, at: datetime, status: str) -> dict[str, Any]:
    update: dict[str, Any] = {"id": f"u{number}", "at": at, "status": status}
    if random.random() < 0.1:
        update["notify"] = False
    return update


def _promise(random: Random, update: dict[str, Any]) -> None:
    if update["status"] not in ("resolved", "completed", "cancelled") and random.random() < 0.4:
        span = MINUTE * random.choice((30, 60, 240, 2880))
        update["next_update"] = span if random.random() < 0.5 else update["at"] + span


def _maintenance(random: Random, world: World, identity: str) -> dict[str, Any]:
    """Announce, perhaps move the window, then leave it to the window or take the steps by hand."""
    now = world["now"]
    announced = (now - _ago(random)).replace(second=0)
    start = announced + MINUTE * random.choice((0, 20, 100, 1_000, 10_000))
    window = {"start": start, "end": start + MINUTE * random.choice((15, 60, 240, 2_000))}
    event: dict[str, Any] = {
        "id": identity,
        "kind": "maintenance",
        "window": dict(window),
        "components": _effects(random, world, RANK),
        "updates": [_update(random, 0, announced, "scheduled")],
        "backfilled": random.random() < 0.05,
    }
    plan = _plan(random, announced, window)
    for number, (at, status, moved) in enumerate(plan, start=1):
        if at > now:
            break
        update = _update(random, number, at, status)
        if moved:
            update["window"] = moved
        if status in ("in_progress", "verifying") and random.random() < 0.3:
            update["components"] = _effects(random, world, RANK)
        event["updates"].append(update)
    return event


Plan = list[tuple[datetime, str, dict[str, datetime] | None]]


def _plan(random: Random, announced: datetime, window: dict[str, datetime]) -> Plan:
    plan: Plan = []
    gap = (window["start"] - announced) // MINUTE
    at = announced
    if gap > 5 and random.random() < 0.3:
        at = announced + MINUTE * random.randint(1, gap - 2)
        start = at + MINUTE * random.choice((1, 30, 700))
        window = {"start": start, "end": start + MINUTE * random.choice((20, 300))}
        plan.append((at, "scheduled", window))
    if random.random() < 0.15:
        return [*plan, (at + (window["start"] - at) / 2, "cancelled", None)]
    if random.random() < 0.4:
        return plan
    begin = window["start"] + MINUTE * random.choice((-1, 0, 0, 4))
    begin = max(begin, at)
    plan.append((begin, "in_progress", None))
    at = begin + MINUTE * random.randint(1, 8)
    if random.random() < 0.3:
        window = {"start": window["start"], "end": window["end"] + MINUTE * 45}
        plan.append((at, "in_progress", window))
    if random.random() < 0.5:
        at = window["end"] + MINUTE * random.choice((-5, -1, 0, 10, 90))
        plan.append((at, "verifying", None))
    if random.random() < 0.6:
        at = max(at, window["end"]) + MINUTE * random.choice((-2, 0, 5, 120))
        at = max(at, plan[-1][0])
        plan.append((at, random.choice(("completed", "completed", "cancelled")), None))
    return plan


def _notice(random: Random, world: World, identity: str) -> dict[str, Any]:
    now = world["now"]
    at = (now - _ago(random)).replace(second=0)
    names = sorted(world["components"])
    event: dict[str, Any] = {
        "id": identity,
        "kind": "notice",
        "components": random.sample(names, random.randint(0, 1)),
        "updates": [_update(random, 0, at, "notice")],
    }
    for number in range(1, random.randint(1, 3)):
        at = _later(random, at)
        if at > now:
            break
        event["updates"].append(_update(random, number, at, "notice"))
    later = _later(random, at)
    if random.random() < 0.3 and later <= now:
        event["updates"].append(_update(random, 9, later, "closed"))
    elif random.random() < 0.4:
        event["until"] = at + MINUTE * random.randint(1, 20_000)
    return event


def files_of(world: World) -> dict[str, str]:
    """The site's files. JSON is YAML, and times are told in one zone or another."""
    random = Random(len(world["events"]))
    site = {
        "name": "World",
        "url": "https://status.world.example",
        "feed_authority": "status.world.example,2026",
        "time_zone": world["time_zone"],
        "groups": {group: {"name": group.upper()} for group in world["groups"]},
        "components": {
            identity: {"name": identity.upper(), **component}
            for identity, component in world["components"].items()
        },
        "policies": {"uptime": world["weights"]},
    }
    if "since" in world:
        site["since"] = world["since"]
    files = {"content/site.yml": _text(site, random)}
    for event in world["events"]:
        written = {key: value for key, value in event.items() if key != "id"}
        written["title"] = f"Event {event['id']}"
        written["updates"] = [
            {**update, "message": f"Word {update['id']}."} for update in event["updates"]
        ]
        files[f"content/incidents/{event['id']}.yml"] = _text(written, random)
    return files


def _text(data: Any, random: Random) -> str:
    def scalar(value: object) -> str:
        if isinstance(value, timedelta):
            return f"{value // MINUTE}m"
        if isinstance(value, datetime):
            away = timezone(timedelta(minutes=random.choice((0, 0, 60, -210, 765))))
            return value.astimezone(away).isoformat().replace("+00:00", "Z")
        if isinstance(value, date):
            return value.isoformat()
        raise TypeError(type(value))

    return json.dumps(data, default=scalar, indent=1)
