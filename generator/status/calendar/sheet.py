"""A calendar of entries, and what it says while it has none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Component, Timezone, TimezoneStandard, vDuration, vText

from generator.syndication.characters import one_line

REFRESH = "PT1H"
"""How often calendars should look again, as text: icalendar garbles a timedelta here."""


def sheet(name: str, description: str, address: str, entries: Iterable[Component]) -> bytes:
    """The bytes of a calendar that is published at ``address``."""
    calendar = Calendar()
    calendar.add("prodid", "-//Statusbook//Status page//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):  # icalendar escapes text that it is told is text
        calendar.add(key, vText(one_line(name)))
    for key in ("description", "x-wr-caldesc"):
        calendar.add(key, vText(one_line(description)))
    calendar.add("source", address, parameters={"value": "URI"})
    calendar.add("refresh-interval", vDuration(timedelta(hours=1)), {"value": "DURATION"})
    calendar.add("x-published-ttl", REFRESH)
    for one in list(entries) or [_nothing()]:
        calendar.add_component(one)
    return bytes(calendar.to_ical())


def _nothing() -> Timezone:
    """A calendar must hold something; the definition of UTC shows nowhere."""
    standard = TimezoneStandard()
    standard.add("dtstart", datetime(1970, 1, 1))  # noqa: DTZ001 - the format wants no zone here
    standard.add("tzname", "UTC")
    standard.add("tzoffsetfrom", timedelta())
    standard.add("tzoffsetto", timedelta())
    zone = Timezone()
    zone.add("tzid", "UTC")
    zone.add_component(standard)
    return zone
