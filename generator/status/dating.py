"""Dates of things that nobody dated: taken from content, never from the clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from itertools import chain

from generator.model.public import Ids, PublicEvent, PublicSite


def beginning(site: PublicSite) -> datetime:
    """The site's first day, or the first day of the feed authority's date where nobody said."""
    if site.since is not None:
        return datetime.combine(site.since, time(), UTC)
    year, month, day = (*site.feed_authority.partition(",")[2].split("-"), "1", "1")[:3]
    try:
        return datetime(int(year), int(month), int(day), tzinfo=UTC)
    except ValueError:  # a tagging entity of RFC 4151 in form only, such as 2026-13
        return datetime.fromtimestamp(0, UTC)


def last_change(event: PublicEvent) -> datetime:
    """When an event changed last: by a word, or because a notice had been shown long enough."""
    return max(event.updated_at, event.ended_at or event.updated_at)


def last_change_of_all(site: PublicSite) -> datetime:
    """When the newest change of any event was."""
    older = (volume.changed_at for volume in site.volumes)
    return max(chain(map(last_change, site.near), older), default=beginning(site))


def last_change_of(site: PublicSite, events: Sequence[str]) -> datetime:
    """When the newest change of some events was; of those in volumes only as a whole."""
    near, older = (events.near, events.changed_at) if isinstance(events, Ids) else (events, ())
    told = (last_change(site.event[one]) for one in near)
    return max(chain(told, older), default=beginning(site))
