"""What the program says of a random site, read from its projection and from its published files."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lxml import etree, html

from generator.model.public import PublicComponent, PublicEvent, PublicGroup, PublicSite
from generator.model.vocabulary import ComponentState

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
        "changes": _changes(event),
        "promise": event.next_update_at,
        "reopened": event.reopened,
        "window": (window.start, window.end) if window else None,
        "components": sorted(effect.component_id for effect in event.effects),
        "effects": {e.component_id: e.now.value for e in event.effects},
    }


def _changes(event: PublicEvent) -> list[set[tuple[str, str, str]]]:
    if len({update.at for update in event.updates}) < len(event.updates):
        return []
    return [
        {(c.component_id, c.old.value, c.new.value) for c in update.changes}
        for update in reversed(event.updates)
    ]


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
        "order": _order(site),
    }


def _order(site: PublicSite) -> dict[str, list[str]]:
    used = [one for one in site.components if not one.retired]
    if list(site.components[: len(used)]) != used:
        raise AssertionError("a retired component stands before one in use")
    order: dict[str, list[str]] = {}
    for one in sorted(used, key=lambda one: one.position):
        order.setdefault(one.group_id or "-", []).append(one.id)
    return order


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


_LETTERS = dict(zip("nowdpm", (None, *ComponentState), strict=True))
_RUN = re.compile(r"([nowdpm])(\d+)")


def front_page(page: bytes) -> Facts:
    """What a reader without a script sees: the banner, components and groups, their days."""
    tree = html.document_fromstring(page)
    for spare in tree.xpath("//template"):
        spare.drop_tree()
    (answer,) = tree.xpath("//div[contains(@class, 'answer--')]")
    rows = {
        row.get("id"): row
        for row in tree.xpath("//*[starts-with(@id, 'c-') or starts-with(@id, 'g-')]")
    }
    return {
        "banner": answer.get("class").rpartition("--")[2],
        "components": {i[2:]: _row(row) for i, row in rows.items() if i.startswith("c-")},
        "groups": {i[2:]: _group(row) for i, row in rows.items() if i.startswith("g-")},
    }


def _row(row: Any) -> Facts:
    days = row.xpath(".//@data-days")[0]
    told = [_LETTERS[letter] for letter, count in _RUN.findall(days) for _ in range(int(count))]
    return _line(row) | {"days": told}


def _group(row: Any) -> Facts:
    return _line(row.xpath("./summary")[0])


def _line(row: Any) -> Facts:
    label = row.xpath(".//*[contains(@class, 'label--')]")[0]
    state = label.get("class").rpartition("--")[2]
    word = label.text_content().strip().lower().replace(" ", "_")
    if word != state:
        raise AssertionError(f"{word} is shown as {state}")
    percent = "".join(row.xpath(".//*[@class='bar__percent']//text()")).strip()
    return {"state": state, "percent": Decimal(percent[:-1]) if percent[-1] == "%" else percent}
