"""What feeds, API, badges and the front page must say of a random site, in comparable shape."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from tests.oracle.expected import Facts, feed_facts
from tests.oracle.observed import Files, api, atom_items, json_items, rss_items
from tests.oracle.reckon import IMPACT, RANK, World

FEED, API = 50, 50
_STATUS = {"cancelled": "completed", "notice": "monitoring", "closed": "resolved"}


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"


def told_api(world: World, facts: Facts) -> Facts:
    """What the nine files must say, each of at most fifty."""
    used = {c for c, of in world["components"].items() if not of.get("retired")}
    states = {c: facts["components"][c]["state"] for c in used}
    states |= {g: group["state"] for g, group in facts["groups"].items()}
    events = facts["events"]
    incidents = {i: e for i, e in events.items() if e["kind"] != "maintenance"}
    works = {i: e for i, e in events.items() if e["kind"] == "maintenance"}
    upcoming = {i for i, e in works.items() if e["upcoming"]}
    active = {i for i, e in works.items() if e["open"]}
    unresolved = {i for i, e in incidents.items() if e["open"]}
    return {
        "indicator": IMPACT[RANK.index(facts["banner"])],
        "states": states,
        "incidents": {i: _told_incident(incidents[i]) for i in _newest(incidents, incidents)},
        "unresolved": _newest(incidents, unresolved),
        "resolved": _newest(incidents, set(incidents) - unresolved),
        "works": {i: _told_incident(works[i]) for i in _newest(works, works)},
        "upcoming": upcoming,
        "active": active,
        "summary": (unresolved, upcoming | active),
    }


def _newest(events: Facts, some: Iterable[str]) -> set[str]:
    return set(sorted(some, key=lambda i: (events[i]["started"], i), reverse=True)[:API])


def _told_incident(event: Facts) -> Facts:
    steps = [f"{identity} {_STATUS.get(stage, stage)}" for identity, stage, *_ in event["steps"]]
    told = {
        "status": _STATUS.get(event["stage"], event["stage"]),
        "impact": event["impact"],
        "created": _stamp(event["announced"]),
        "resolved": _stamp(event["ended"]),
        "updates": steps[::-1],
        "components": sorted(event["components"]),
    }
    if event["kind"] == "maintenance":
        return told | {"window": [_stamp(edge) for edge in event["window"]]}
    return told | {"started": _stamp(event["started"])}


def seen_api(files: Files) -> Facts:
    """What the nine files say."""
    summary, components = api(files, "summary"), api(files, "components")["components"]
    if [summary["status"], summary["components"]] != [api(files, "status")["status"], components]:
        raise AssertionError("the files of the API disagree among themselves")
    works = "scheduled-maintenances"
    return {
        "indicator": summary["status"]["indicator"],
        "states": {one["id"]: one["status"] for one in components},
        "incidents": {i["id"]: _seen_incident(i) for i in _list(files, "incidents")},
        "unresolved": {one["id"] for one in _list(files, "incidents/unresolved")},
        "resolved": {one["id"] for one in _list(files, "incidents/resolved")},
        "works": {i["id"]: _seen_incident(i) for i in _list(files, works)},
        "upcoming": {one["id"] for one in _list(files, f"{works}/upcoming")},
        "active": {one["id"] for one in _list(files, f"{works}/active")},
        "summary": (
            {one["id"] for one in summary["incidents"]},
            {one["id"] for one in summary["scheduled_maintenances"]},
        ),
    }


def _list(files: Files, name: str) -> list[Facts]:
    told = api(files, name)
    (key,) = set(told) - {"page"}
    listed: list[Facts] = told[key]
    return listed


def _seen_incident(one: Facts) -> Facts:
    prefix = f"{one['id']}."
    seen = {
        "status": one["status"],
        "impact": one["impact"],
        "created": one["created_at"],
        "resolved": one["resolved_at"],
        "updates": [
            f"{u['id'].removeprefix(prefix)} {u['status']}" for u in one["incident_updates"]
        ],
        "components": sorted(component["id"] for component in one["components"]),
    }
    if "scheduled_for" in one:
        return seen | {"window": [one["scheduled_for"], one["scheduled_until"]]}
    return seen | {"started": one["started_at"]}


def feed_troubles(world: World, files: Files, stem: str, component: str | None) -> list[str]:
    """What is wrong with a feed: items, their order, their stage, or its three shapes."""
    due = feed_facts(world, component=component)
    kept = due[:FEED]
    atom = atom_items(files, stem)
    seen = [(identity.partition(":incident/")[2], title) for identity, title in atom]
    troubles = [] if rss_items(files, stem) == atom else [f"{stem}: RSS and Atom differ"]
    if stem == "feed" and [item[:2] for item in json_items(files, stem)] != atom:
        troubles.append(f"{stem}: JSON and Atom differ")
    when = {identity.removeprefix("incident/"): at for at, identity, _ in due}
    stage = {identity.removeprefix("incident/"): said for _, identity, said in due}
    if [when.get(identity) for identity, _ in seen] != [at for at, *_ in kept]:
        troubles.append(f"{stem}: oracle {kept}, program {seen}")
    for identity, title in seen:
        word = title[1:].partition("]")[0].lower().replace(" ", "_")
        if word != stage.get(identity):
            troubles.append(f"{stem}: {identity} is {stage.get(identity)}, program {title!r}")
    return troubles


def told_badges(world: World, facts: Facts) -> Facts:
    """What the badges must say: a word each, and a colour of its own for each word."""
    told = {c: facts["components"][c]["state"] for c in world["components"]}
    told |= {c: "retired" for c, of in world["components"].items() if of.get("retired")}
    return told | {"status": facts["banner"]}


def seen_badges(files: Files, colours: dict[str, Any]) -> Facts:
    """What they say; ``colours`` collects which colours stand for a word."""
    seen = {}
    for path, data in files.items():
        if path.startswith("badge/") and path.endswith(".json"):
            badge = json.loads(data)
            word = badge["message"].lower().replace(" ", "_")
            colours.setdefault(word, set()).add(badge["color"])
            seen[path[6:-5]] = word
            if badge["message"] not in files[path[:-5] + ".svg"].decode("utf-8"):
                raise AssertionError(f"{path} and its picture differ")
    return seen


def told_front(world: World, facts: Facts) -> Facts:
    """What the front page must show: components in use, and groups that have any."""
    used = {c: one for c, one in facts["components"].items() if not _retired(world, c)}
    return {
        "banner": facts["banner"],
        "components": {
            c: _shown(one) | {"days": [cell[1] for cell in one["days"]]} for c, one in used.items()
        },
        "groups": {group: _shown(one) for group, one in facts["groups"].items()},
    }


def _retired(world: World, component: str) -> bool:
    return bool(world["components"][component].get("retired"))


def _shown(one: Facts) -> Facts:
    percent = one["percent"]
    if percent is None:
        return {"state": one["state"], "percent": "\u2013"}
    return {"state": one["state"], "percent": Decimal(percent)}
