"""The order of the page: group by group, then components without a group; retired ones last."""

from __future__ import annotations

from generator.model.content import Component, SiteConfig


def components_in_order(site: SiteConfig) -> list[tuple[str, Component]]:
    """Sort a site's components for the page; within a group the configuration's order stands."""
    places = {group: place for place, group in enumerate(site.groups)}

    def place(item: tuple[str, Component]) -> tuple[bool, int]:
        component = item[1]
        return (component.retired, places.get(component.group or "", len(places)))

    return sorted(site.components.items(), key=place)
