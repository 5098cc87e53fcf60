"""All calendars of a site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from hashlib import blake2b

from generator.model.public import PublicEvent, PublicSite
from generator.model.vocabulary import EventKind
from generator.output import Deferred, Publishable
from generator.status.address import absolute
from generator.status.marks import Marks, near_of
from generator.status.words import Words
from generator.syndication.characters import one_line

KEPT = timedelta(days=90)
"""How long a maintenance stays after its end."""


def render(site: PublicSite, marks: Marks | None = None) -> Iterator[Publishable]:
    """Write the calendar of all maintenance, and one for each component."""
    words, known = Words.of(site.language, site.time_zone), marks or Marks()
    planned = [one for one in site.near if one.kind is EventKind.MAINTENANCE and _shown(site, one)]
    name = words.gettext("%(site)s: maintenance", site=site.name)
    about = words.gettext("Planned maintenance of %(name)s.", name=site.name)
    yield _calendar(site, "maintenance.ics", (name, about), planned, known)
    ids = {event.id: event for event in planned}
    for component in site.components:
        names = {"site": site.name, "component": one_line(component.name) or component.id}
        name = words.gettext("%(site)s: maintenance of %(component)s", **names)
        about = words.gettext("Planned maintenance of %(name)s.", name=names["component"])
        path = f"components/{component.id}/maintenance.ics"
        own = [ids[one] for one in near_of(component.events) if one in ids]
        yield _calendar(site, path, (name, about), own, known)


def _calendar(
    site: PublicSite, path: str, said: tuple[str, str], planned: list[PublicEvent], marks: Marks
) -> Publishable:
    return Deferred(path, _made_of(planned, marks), partial(_written, site, path, said, planned))


def _made_of(planned: list[PublicEvent], marks: Marks) -> bytes:
    """What entries are made of: unlike pages, of nothing but what is told of their events."""
    digest = blake2b(digest_size=16)
    for event in planned:
        mark = marks.of(event.id) or repr(event.model_dump()).encode("utf-8", "surrogatepass")
        digest.update(b"%d " % len(mark))
        digest.update(mark)
    return digest.digest()


def _written(
    site: PublicSite, path: str, said: tuple[str, str], planned: list[PublicEvent]
) -> bytes:
    from generator.status.calendar.entry import entry  # noqa: PLC0415 - icalendar is slow to
    from generator.status.calendar.sheet import sheet  # noqa: PLC0415 - import

    words = Words.of(site.language, site.time_zone)
    entries = [entry(site, words, event, event.window) for event in planned if event.window]
    return sheet(*said, absolute(site, path), entries)


def _shown(site: PublicSite, event: PublicEvent) -> bool:
    return event.busy_until is not None and event.busy_until > site.now - KEPT
