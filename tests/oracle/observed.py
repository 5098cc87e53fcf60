"""What the program says of a random site, read from its projection and from its published files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from lxml import etree

from generator.model.public import PublicComponent, PublicEvent, PublicGroup, PublicSite

Facts = dict[str, Any]
Files = Mapping[str, bytes]
ATOM = "{http://www.w3.org/2005/Atom}"


def event_facts(event: PublicEvent) -> Facts:
    """All about one event."""
    window = event.window
    return {
        "kind": event.kind.value,
        "impact": event.impact.value,
        "stage": event.stage.value,
        "open": event.open,
        "upcoming": event.upcoming,
        "announced": event.announced_at,
        "started": event.started_at,
        "ended": event.ended_at,
        "updated": event.updated_at,
        "steps": [(u.id, u.stage.value, u.at, u.automatic) for u in reversed(event.updates)],
        "promise": event.next_update_at,
        "reopened": event.reopened,
        "window": (window.start, window.end) if window else None,
        "components": sorted(effect.component_id for effect in event.effects),
        "effects": {e.component_id: e.now.value for e in event.effects},
    }


def _bar(of: PublicComponent | PublicGroup) -> Facts:
    uptime = of.uptime
    return {
        "days": [
            (d.day, d.state.value if d.state else None, d.counted_seconds, d.known_seconds)
            for d in uptime.days
        ],
        "percent": None if uptime.percent is None else f"{uptime.percent:.2f}",
        "state": of.state.value,
    }


def site_facts(site: PublicSite) -> Facts:
    """Everything."""
    return {
        "banner": site.banner.state.value,
        "open_incidents": site.banner.open_incidents,
        "running": site.banner.running_maintenances,
        "next_change": site.next_change_at,
        "components": {one.id: _bar(one) for one in site.components},
        "groups": {one.id: _bar(one) for one in site.groups if one.components},
        "events": {event.id: event_facts(event) for event in site.events},
        "months": {f"{m.first_day:%Y-%m}": set(m.events) for m in site.months},
    }


def api(files: Files, name: str) -> Facts:
    """A file of the API."""
    told: Facts = json.loads(files[f"api/v2/{name}.json"])
    return told


def json_items(files: Files, stem: str) -> list[tuple[str, str, str]]:
    """Id, title and date of each item of a JSON feed."""
    items = json.loads(files[f"{stem}.json"])["items"]
    return [(item["id"], item["title"], item["date_published"]) for item in items]


def atom_items(files: Files, stem: str) -> list[tuple[str, str]]:
    """Id and title of each entry of an Atom feed."""
    entries = etree.fromstring(files[f"{stem}.atom"]).iter(f"{ATOM}entry")
    return [(e.findtext(f"{ATOM}id") or "", e.findtext(f"{ATOM}title") or "") for e in entries]


def rss_items(files: Files, stem: str) -> list[tuple[str, str]]:
    """Guid and title of each item of an RSS feed."""
    items = etree.fromstring(files[f"{stem}.rss"]).iter("item")
    return [(i.findtext("guid") or "", i.findtext("title") or "") for i in items]
