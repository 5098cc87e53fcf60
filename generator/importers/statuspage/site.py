"""A ``site.yml`` made of their page and its components."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from generator.importers.statuspage.chronology import began_at
from generator.importers.statuspage.components import Catalogue
from generator.importers.statuspage.gathered import Gathered
from generator.importers.statuspage.names import one_line
from generator.importers.statuspage.notes import Kind, Notes
from generator.importers.yaml_text import Written, yaml_text
from generator.model.vocabulary import Impact

SEVERITIES = {
    Impact.CRITICAL: "sev1",
    Impact.MAJOR: "sev2",
    Impact.MINOR: "sev3",
    Impact.NONE: "sev4",
}
_MEANT = {
    Impact.CRITICAL: ("Critical", "Most customers cannot use a core part of the product."),
    Impact.MAJOR: ("Major", "Many customers cannot do something important."),
    Impact.MINOR: ("Minor", "Some customers notice slowness or errors and can go on working."),
    Impact.NONE: ("Low", "Hardly anybody notices; told for completeness."),
}
_UTC = frozenset({"Etc/UTC", "Etc/UCT", "Etc/Zulu", "Etc/GMT", "GMT", "UCT", "Zulu"})
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")
_FEEDS = "Feed readers know every item by this. It never changes, not even with the address."
_PROMISES = (
    "They promise nothing yet. With update_every: 30m or postmortem_due: 5d below one of them the",
    "site says what customers may expect of you, and checks hold you to it.",
)


def site_text(gathered: Gathered, catalogue: Catalogue, notes: Notes) -> str:
    """The text of ``content/site.yml``."""
    url = _url(gathered, notes)
    zone = _zone(gathered)
    since = _since(gathered, zone)
    about: dict[str, Written] = {} if zone == "UTC" else {"time_zone": zone}
    if since:
        about["since"] = since
    severities: dict[str, Written] = {
        SEVERITIES[impact]: {"name": name, "description": meaning, "impact": str(impact)}
        for impact, (name, meaning) in _MEANT.items()
    }
    parts = [
        yaml_text({"name": _name(gathered, notes), "url": url}, f"Made from what {url} answered."),
        yaml_text({"feed_authority": f"{_host(url)},{_year(gathered, notes)}"}, _FEEDS),
        yaml_text(about) if about else "",
        *(f"\n{yaml_text({key: part})}" for key, part in catalogue.written(since, notes).items()),
        f"\n{yaml_text({'severities': severities}, *_PROMISES)}",
    ]
    return "".join(parts)


def _name(gathered: Gathered, notes: Notes) -> str:
    name = one_line(gathered.page.name)[:300] if gathered.page else ""
    if not name:
        notes.add(Kind.PLACEHOLDER, "name")
    return name or "Status page"


def _url(gathered: Gathered, notes: Notes) -> str:
    url = one_line(gathered.page.url).rstrip("/") if gathered.page else ""
    if _ADDRESS.fullmatch(url) and _host(url):
        return url
    notes.add(Kind.PLACEHOLDER, "url and feed_authority")
    return "https://status.example.com"


def _host(url: str) -> str:
    """The host as feeds may name it; empty where it is none."""
    try:
        host = (urlsplit(url).hostname or "").encode("idna").decode("ascii")
    except (ValueError, UnicodeError):
        return ""
    return host if re.fullmatch(r"[a-z0-9][a-z0-9.-]*", host) else ""


def _zone(gathered: Gathered) -> str:
    zone = gathered.page.time_zone if gathered.page else ""
    try:
        ZoneInfo(zone or "UTC")
    except (KeyError, ValueError, OSError):
        return "UTC"
    return "UTC" if not zone or zone in _UTC else zone


def _oldest(gathered: Gathered) -> datetime | None:
    """When the oldest incident began, or the oldest maintenance if there is no incident."""
    for planned in (False, True):
        began = [
            at
            for event in gathered.events.values()
            if event.is_maintenance is planned and (at := began_at(event))
        ]
        if began:
            return min(began)
    return None


def _since(gathered: Gathered, zone: str) -> date | None:
    """The day from which on the history is known: before it, a bar would only look healthy."""
    oldest = _oldest(gathered)
    return oldest.astimezone(ZoneInfo(zone)).date() if oldest else None


def _year(gathered: Gathered, notes: Notes) -> int:
    """A year in which the address was surely theirs; never the clock's, so that it stays."""
    created = [each.created_at for each in gathered.components.values() if each.created_at]
    shown = gathered.page.updated_at if gathered.page else None
    oldest = _oldest(gathered) or min(created, default=shown)
    if oldest is None:
        notes.add(Kind.PLACEHOLDER, "the year in feed_authority")
        return 2000
    return oldest.astimezone(UTC).year
