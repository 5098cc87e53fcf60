"""What happened on which day of each bar: data that a script fetches when a reader asks."""

from __future__ import annotations

import json

from generator.model.public import PublicSite

FILE = "bars.json"


def days_file(site: PublicSite) -> str:
    """Events by id (title and path), and ids by component and day, worst first."""
    days = {
        component.id: {
            day.day.isoformat(): day.events for day in component.uptime.days if day.events
        }
        for component in site.components
    }
    named = sorted({one for by_day in days.values() for ids in by_day.values() for one in ids})
    events = {one: [site.event[one].title, site.event[one].path] for one in named}
    return json.dumps({"events": events, "days": days}, ensure_ascii=False, sort_keys=True) + "\n"
