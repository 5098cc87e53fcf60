"""Random libraries as plain data: all that authors could have written, mistakes of time too."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

World = dict[str, Any]
ZONES = ("UTC", "America/New_York", "Asia/Kathmandu", "Africa/Cairo", "Pacific/Apia")
MILESTONES = ("started", "detected", "acknowledged", "mitigated", "resolved")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def random_world(seed: int) -> World:
    """Make the library of a seed, and the moment at which it is looked at."""
    random = Random(seed)
    now = datetime(2026, 1, 1, tzinfo=UTC) + random.randint(0, 500_000) * MINUTE
    world: World = {
        "now": now,
        "zone": random.choice(ZONES),
        "severities": {
            "low": _severity(random, "none"),
            "bad": _severity(random, "major"),
            "worse": _severity(random, "major"),
            "worst": _severity(random, "critical"),
        },
        "components": {"c1": "Checkout", "c2": "Search", "c3": "Studio"},
        "teams": {"t1": "Money", "t2": "Shops"},
    }
    world["incidents"] = [_incident(random, now, f"i{n}") for n in range(random.randint(0, 12))]
    many = random.randint(0, 40) if seed % 4 else random.randint(0, 5)
    world["postmortems"] = [_postmortem(random, world, f"p{number}") for number in range(many)]
    return world


def _severity(random: Random, impact: str) -> dict[str, Any]:
    return {
        "impact": impact,
        "postmortem_due": random.choice((None, 12, 36, 120, 600)),
        "action_due": random.choice((None, 24, 100, 336)),
    }


def _ago(random: Random, now: datetime) -> datetime:
    return now - random.choice((3_000, 60_000, 600_000)) * random.random() * MINUTE


def _incident(random: Random, now: datetime, name: str) -> dict[str, Any]:
    started = _ago(random, now).replace(second=0, microsecond=0)
    updates: list[dict[str, Any]] = []
    moment = started
    for status in _course(random):
        moment += random.randint(1, 300) * MINUTE
        if moment <= now or not updates:
            updates.append({"at": min(moment, now), "status": status})
    return {
        "id": name,
        "severity": random.choice(("low", "bad", "worse", "worst")),
        "started": started,
        "components": random.sample(("c1", "c2", "c3"), random.randint(0, 3)),
        "backfilled": random.random() < 0.1,
        "updates": updates,
    }


def _course(random: Random) -> list[str]:
    course = ["investigating"]
    course += ["identified"] * (random.random() < 0.5) + ["monitoring"] * random.randint(0, 2)
    if random.random() < 0.3:
        course += ["identified", *["monitoring"] * random.randint(0, 2)]
    if random.random() < 0.85:
        course.append("resolved")
        if random.random() < 0.15:
            course += [*["monitoring"] * random.randint(0, 2), "investigating", "resolved"]
        if random.random() < 0.1:
            course += ["monitoring", "resolved"]
    return course


def _postmortem(random: Random, world: World, name: str) -> dict[str, Any]:
    now = world["now"]
    about = [each["id"] for each in world["incidents"]] + ["nowhere"]
    count = random.choice((0, 1, 1, 2))
    ids = [f"p{number}" for number in range(40)]
    base = _ago(random, now)
    return {
        "id": name,
        "kind": random.choice(("incident",) * 6 + ("near-miss", "pattern", "drill")),
        "status": random.choice(("draft", "in-review", "final", "final", "final")),
        "visibility": random.choice(("internal", "public", "public")),
        "team": random.choice(("t1", "t2", "t3")),
        "severity": random.choice((None, None, "low", "bad", "worst")),
        "services": random.choice(([], [], ["c1"], ["c1", "c2"], ["search"], ["Studio", "c3"])),
        "incidents": random.sample(about, min(count, len(about))),
        "date": _day(random, base) if random.random() < 0.3 else None,
        "published": _day(random, base) if random.random() < 0.8 else None,
        "milestones": _milestones(random, base, 0.5),
        "timeline": [
            {"marks": mark, "at": moment}
            for _ in range(random.randint(0, 2))
            for mark, moment in _milestones(random, base, 0.4).items()
        ],
        "recurrence_of": random.choice(ids) if random.random() < 0.3 else None,
        "public_sections": random.choice(
            ([], ["summary", "timeline"], ["actions"], ["timeline", "actions"])
        ),
        "actions": [_action(random, now) for _ in range(random.choice((0, 0, 1, 4)))],
    }


def _milestones(random: Random, base: datetime, chance: float) -> dict[str, datetime]:
    found, moment = {}, base
    for each in MILESTONES:
        moment += random.randint(-20, 400) * timedelta(seconds=random.choice((1, 60)))
        if random.random() < chance:
            found[each] = moment.replace(microsecond=0)
    return found


def _day(random: Random, base: datetime) -> date:
    return (base + random.randint(-2, 40) * DAY).date()


def _action(random: Random, now: datetime) -> dict[str, Any]:
    return {
        "state": random.choice(("proposed", "open", "open", "open", "done", "dropped")),
        "due": _day(random, _ago(random, now)) if random.random() < 0.5 else None,
        "done": _day(random, _ago(random, now)) if random.random() < 0.5 else None,
        "owner": random.choice((None, "Money on-call")),
        "link": random.choice((None, "https://status.nimbus.example/t/1")),
        "category": random.choice((None, "prevent", "detect")),
    }
