"""What every step of an edition looks up: the site, the moment, the audience, the postmortems."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from generator.derive.characters import one_line
from generator.derive.library.projection import projected
from generator.derive.zone import day_of, zone_named
from generator.model.content import Content, Postmortem, SiteConfig
from generator.model.learning import Audience
from generator.model.public import PublicSite


@dataclass(frozen=True, slots=True)
class Shelf:
    """The postmortems that an audience may read, and the site around them, at ``now``.

    For the public these are projections: nothing that may not leave the house is in them, so no
    later step can let it out.
    """

    audience: Audience
    now: datetime
    zone: ZoneInfo
    today: date
    """The day it is in the site's zone."""
    site: SiteConfig
    public: PublicSite
    postmortems: tuple[Postmortem, ...]
    services: Mapping[str, str]
    """Names of components by id, in the order of the page."""
    service_ids: Mapping[str, str]
    """Ids of components by every name that people use: id, alias, name; in lower case."""

    @classmethod
    def of(cls, content: Content, public: PublicSite, now: datetime, audience: Audience) -> Shelf:
        """Look at the library with the eyes of one audience."""
        site = content.site
        services = {component.id: component.name for component in public.components}
        zone = zone_named(site.time_zone)
        moment = now.astimezone(UTC)
        today = day_of(moment, zone)
        written = content.postmortems
        if audience is Audience.PUBLIC:
            written = projected(content, public, today)
        return cls(
            audience=audience,
            now=moment,
            zone=zone,
            today=today,
            site=site,
            public=public,
            postmortems=written,
            services=services,
            service_ids=_names(site, services),
        )

    @property
    def is_internal(self) -> bool:
        """Whether this is the edition of the house."""
        return self.audience is Audience.INTERNAL

    def day(self, moment: datetime) -> date:
        """Say in which of the site's days a moment lies."""
        return day_of(moment, self.zone)

    def service(self, name: str) -> str:
        """Find the component that people call so; a name nobody knows stands for itself."""
        return self.service_ids.get(name.strip().lower(), one_line(name))

    def in_order(self, services: Iterable[str]) -> tuple[str, ...]:
        """Sort services as the page does, strangers last; each once."""
        places = {each: place for place, each in enumerate(self.services)}
        return tuple(sorted(set(services), key=lambda each: (places.get(each, len(places)), each)))


def _names(site: SiteConfig, services: Mapping[str, str]) -> dict[str, str]:
    names = {name.lower(): each for each, name in services.items()}
    known = {name.lower(): each for name, each in site.component_by_name.items()}
    return names | known
