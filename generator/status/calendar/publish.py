"""All calendars of a site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.model.public import PublicEvent, PublicSite
from generator.output import OutputFile
from generator.status.address import absolute
from generator.status.words import Words
from generator.syndication.characters import one_line

KEPT = timedelta(days=90)
"""How long a maintenance stays after its end."""


def render(site: PublicSite) -> Iterator[OutputFile]:
    """Write the calendar of all maintenance, and one for each component."""
    from generator.status.calendar.entry import entry  # noqa: PLC0415 - icalendar is slow to
    from generator.status.calendar.sheet import sheet  # noqa: PLC0415 - import

    words = Words.of(site.language, site.time_zone)
    entries = {
        event.id: entry(site, words, event, event.window)
        for event in site.maintenances
        if event.window is not None and _shown(site, event)
    }
    name = words.gettext("%(site)s: maintenance", site=site.name)
    about = words.gettext("Planned maintenance of %(name)s.", name=site.name)
    path = "maintenance.ics"
    yield OutputFile(path, sheet(name, about, absolute(site, path), entries.values()))
    for component in site.components:
        names = {"site": site.name, "component": one_line(component.name) or component.id}
        name = words.gettext("%(site)s: maintenance of %(component)s", **names)
        about = words.gettext("Planned maintenance of %(name)s.", name=names["component"])
        path = f"components/{component.id}/maintenance.ics"
        own = [entries[one] for one in component.events if one in entries]
        yield OutputFile(path, sheet(name, about, absolute(site, path), own))


def _shown(site: PublicSite, event: PublicEvent) -> bool:
    if event.window is None:
        return False
    return max(event.window.end, event.ended_at or event.window.end) > site.now - KEPT
