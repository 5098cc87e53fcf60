"""All ways to be told: feeds, calendars, the API and the badge, with their addresses."""

from __future__ import annotations

from typing import NamedTuple

from generator.status.pages.views.desk import Desk


class Address(NamedTuple):
    """Something that software can be pointed at. ``url`` is absolute, ``path`` is not."""

    purpose: str
    form: str
    path: str
    url: str


class ComponentAddresses(NamedTuple):
    """The addresses of one component."""

    id: str
    name: str
    addresses: tuple[Address, ...]


class SubscribeView(NamedTuple):
    """Everything on the page."""

    main: Address
    feeds: tuple[Address, ...]
    calendar: Address
    webcal: str
    components: tuple[ComponentAddresses, ...]
    machines: tuple[Address, ...]
    badge: Address
    badge_markdown: str


def subscribe_view(desk: Desk) -> SubscribeView:
    """Prepare the page."""
    site, say = desk.site, desk.words.gettext

    def address(path: str, form: str, purpose: str) -> Address:
        return Address(purpose, form, path, f"{site.url}/{path}")

    updates = say("Every update as it is written")
    events = say("One entry for each incident, which changes as it goes on")
    planned = say("Planned maintenance")
    badge = address("badge/status.svg", "SVG", say("The present state as a small picture"))
    calendar = address("maintenance.ics", "iCalendar", planned)
    return SubscribeView(
        main=address("feed.atom", "Atom", updates),
        feeds=(
            address("feed.atom", "Atom", updates),
            address("feed.rss", "RSS", updates),
            address("feed.json", "JSON Feed", updates),
            address("history.atom", "Atom", events),
            address("history.rss", "RSS", events),
            address("feeds.opml", "OPML", say("All feeds at once, for feed readers")),
        ),
        calendar=calendar,
        webcal="webcal:" + calendar.url.partition(":")[2],
        components=tuple(
            ComponentAddresses(
                one.id,
                one.name,
                (
                    address(f"components/{one.id}/feed.atom", "Atom", updates),
                    address(f"components/{one.id}/feed.rss", "RSS", updates),
                    address(f"components/{one.id}/maintenance.ics", "iCalendar", planned),
                ),
            )
            for one in site.components
            if not one.retired
        ),
        machines=(
            address("api/v2/summary.json", "JSON", say("Everything that is true now")),
            address("api/v2/incidents.json", "JSON", say("The newest incidents")),
            address("api/v2/scheduled-maintenances.json", "JSON", say("Maintenance")),
        ),
        badge=badge,
        badge_markdown=f"[![{site.name}]({badge.url})]({site.url}/)",
    )
