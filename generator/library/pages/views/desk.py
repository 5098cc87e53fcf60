"""What every page looks up: the edition, today, and where a postmortem stands in a facet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from generator.library.pages import places, strings
from generator.model.edition import Edition, Facet, FacetValue


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads to a page of the library."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Desk:
    """An edition, opened for making pages of it."""

    edition: Edition
    today: date
    """The day it is in the site's zone."""
    values: Mapping[str, Mapping[str, tuple[Link, ...]]]
    """Links to facet values by facet, by postmortem."""

    @classmethod
    def of(cls, edition: Edition) -> Desk:
        """Open an edition."""
        return cls(
            edition=edition,
            today=edition.now.astimezone(ZoneInfo(edition.time_zone)).date(),
            values={facet.name: _by_entry(facet) for facet in edition.facets},
        )

    def links(self, facet: str, entry: str) -> tuple[Link, ...]:
        """Link to the values that a postmortem has in a facet."""
        return self.values.get(facet, {}).get(entry, ())


def word(facet: str, value: FacetValue) -> str:
    """Say a value: as people wrote it, or as the trade does."""
    return strings.VALUES.get(value.label, value.label) if facet != "tag" else value.label


def _by_entry(facet: Facet) -> dict[str, tuple[Link, ...]]:
    found: dict[str, tuple[Link, ...]] = {}
    for value in facet.values:
        link = Link(word(facet.name, value), places.value(facet.name, value.slug))
        for entry in value.entries:
            found[entry] = (*found.get(entry, ()), link)
    return found
