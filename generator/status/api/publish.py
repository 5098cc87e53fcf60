"""The nine files of the Statuspage API, and uptime beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice

from generator.model.public import PublicEvent, PublicSite
from generator.model.vocabulary import EventKind
from generator.output import OutputFile
from generator.status.api.components import Components
from generator.status.api.incidents import Incidents
from generator.status.api.page import page, status
from generator.status.api.shape import Json, Object, encoded
from generator.status.api.uptime import uptime, uptime_schema

LONGEST_LIST = 50


def render(site: PublicSite) -> Iterator[OutputFile]:
    """Write each file of Statuspage's, all of which begin with the page, and our own."""
    about = page(site)
    for name, content in _files(site):
        yield OutputFile(f"api/v2/{name}.json", encoded({"page": about, **content}))
    yield OutputFile("api/uptime.json", uptime(site))
    yield OutputFile("api/uptime.schema.json", uptime_schema())


def _files(site: PublicSite) -> Iterator[tuple[str, Object]]:
    components = Components(site)
    incidents = Incidents(site, components)
    spoken = EventKind.INCIDENT, EventKind.NOTICE
    told = partial(_told, site.events, *spoken)
    unresolved = _listed(
        incidents.incident, (event for event in _told(site.near, *spoken) if event.open)
    )
    resolved = _listed(incidents.incident, (event for event in told() if not event.open))
    planned = list(_told(site.near, EventKind.MAINTENANCE))
    coming = [event for event in planned if event.upcoming]
    running = [event for event in planned if event.open]
    upcoming, active = (_listed(incidents.maintenance, some) for some in (coming, running))
    yield (
        "summary",
        {
            "components": components.listed(),
            "incidents": unresolved,
            "scheduled_maintenances": _listed(
                incidents.maintenance, (event for event in planned if event.upcoming or event.open)
            ),
            "status": status(site),
        },
    )
    yield "status", {"status": status(site)}
    yield "components", {"components": components.listed()}
    yield "incidents", {"incidents": _listed(incidents.incident, told())}
    yield "incidents/unresolved", {"incidents": unresolved}
    yield "incidents/resolved", {"incidents": resolved}
    everything = _listed(incidents.maintenance, _told(site.events, EventKind.MAINTENANCE))
    yield "scheduled-maintenances", {"scheduled_maintenances": everything}
    yield "scheduled-maintenances/upcoming", {"scheduled_maintenances": upcoming}
    yield "scheduled-maintenances/active", {"scheduled_maintenances": active}


def _told(events: Iterable[PublicEvent], *kinds: EventKind) -> Iterator[PublicEvent]:
    return (event for event in events if event.kind in kinds)


def _listed(written: Callable[[PublicEvent], Object], events: Iterable[PublicEvent]) -> list[Json]:
    """At most fifty, newest first."""
    return [written(event) for event in islice(events, LONGEST_LIST)]
