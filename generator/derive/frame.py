"""What every step of the derivation looks up: the site, the moment, and the known components."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from generator.derive.characters import one_line
from generator.derive.order import components_in_order
from generator.derive.zone import zone_named
from generator.model.content import Group, SiteConfig


@dataclass(frozen=True, slots=True)
class Frame:
    """The site as it was configured, seen at ``now``."""

    site: SiteConfig
    now: datetime
    zone: ZoneInfo
    names: Mapping[str, str]
    """Names of the site's components by id, in the order of the page."""
    places: Mapping[str, int]
    """Where each component stands in that order."""
    url: str
    """The site's address without a trailing slash."""

    @classmethod
    def of(cls, site: SiteConfig, now: datetime) -> Frame:
        """Look at a site at one moment."""
        names = {
            key: one_line(component.name) or key for key, component in components_in_order(site)
        }
        return cls(
            site=site,
            now=now.astimezone(UTC),
            zone=zone_named(site.time_zone),
            names=names,
            places={key: place for place, key in enumerate(names)},
            url=site.url.rstrip("/"),
        )

    def known(self, components: Iterable[str]) -> list[str]:
        """Keep the components that the site has, in the order of the page."""
        places = self.places
        return sorted(filter(places.__contains__, components), key=places.__getitem__)

    def groups(self) -> dict[str, Group]:
        """Find the groups that have a component which is not retired."""
        shown = {each.group for each in self.site.components.values() if not each.retired}
        return {key: group for key, group in self.site.groups.items() if key in shown}
