"""The site with those links to postmortems only that lead to a page which stands.

The status page is published before the library, and often without it: what stands beside it is a
part of what it is made of, like its content and the moment.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.model.public import Chronicle, PublicEvent, PublicSite


def leading_to(site: PublicSite, stands: Callable[[str], bool]) -> PublicSite:
    """Leave out postmortems of whose published path ``stands`` says no."""
    lost = {event.id for event in site.near if event.postmortem and not _leads(event, stands)}
    if not lost:
        return site
    near = tuple(
        event.model_copy(update={"postmortem": None}) if event.id in lost else event
        for event in site.near
    )
    events = Chronicle(near, site.volumes) if site.volumes else near
    copy = site.model_copy(update={"events": events})
    for remembered in copy.__dict__.keys() - PublicSite.model_fields.keys():
        del copy.__dict__[remembered]  # a copy takes along what was cached of the old events
    return copy


def _leads(event: PublicEvent, stands: Callable[[str], bool]) -> bool:
    return event.postmortem is not None and stands(event.postmortem.path)
