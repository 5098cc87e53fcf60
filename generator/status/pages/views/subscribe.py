"""All ways to be told: feeds, calendars, the API and the badge, with their addresses."""

from __future__ import annotations

from dataclasses import dataclass

from generator.status.pages.views.desk import Desk


@dataclass(frozen=True, slots=True)
class Address:
    """Something that software can be pointed at. ``url`` is absolute, ``path`` is not."""

    name: str
    purpose: str
    path: str
    url: str


@dataclass(frozen=True, slots=True)
class ComponentAddresses:
    """The addresses of one component."""

    name: str
    atom: Address
    rss: Address
    calendar: Address


@dataclass(frozen=True, slots=True)
class SubscribeView:
    """Everything on the page."""

    main: Address
    feeds: tuple[Address, ...]
    calendar: Address
    webcal: str
    components: tuple[ComponentAddresses, ...]
    event_pattern: str
    machines: tuple[Address, ...]
    badge: Address
    badge_markdown: str


def subscribe_view(desk: Desk) -> SubscribeView:
    """Prepare the page."""
    site, say = desk.site, desk.words.gettext

    def address(path: str, name: str, purpose: str) -> Address:
        return Address(name, purpose, path, f"{site.url}/{path}")

    updates = say("Every update as it is written")
    events = say("One entry for each incident, which changes as it goes on")
    badge = address("badge/status.svg", "SVG", say("The present state as a small picture"))
    calendar = address("maintenance.ics", "iCalendar", say("Planned maintenance, all components"))
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
                one.name,
                address(f"components/{one.id}/feed.atom", "Atom", one.name),
                address(f"components/{one.id}/feed.rss", "RSS", one.name),
                address(f"components/{one.id}/maintenance.ics", "iCalendar", one.name),
            )
            for one in site.components
            if not one.retired
        ),
        event_pattern=f"{site.url}/incidents/…/feed.atom",
        machines=(
            address("api/v2/summary.json", "JSON", say("Everything that is true now")),
            address("api/v2/incidents.json", "JSON", say("The newest incidents")),
            address("api/v2/scheduled-maintenances.json", "JSON", say("Maintenance")),
        ),
        badge=badge,
        badge_markdown=f"[![{site.name}]({badge.url})]({site.url}/)",
    )
