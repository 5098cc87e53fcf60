"""What every page looks up: the edition, today, and where a postmortem stands in a facet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from generator.library.pages import places, strings
from generator.library.pages.views.card import Card, card
from generator.library.pages.views.link import Link
from generator.library.pages.views.todo import Line, line
from generator.model.edition import ActionRow, Edition, Entry, Facet, FacetValue


@dataclass(frozen=True, slots=True)
class Desk:
    """An edition, opened for making pages of it."""

    edition: Edition
    today: date
    """The day it is in the site's zone."""
    values: Mapping[str, Mapping[str, tuple[Link, ...]]]
    """Links to facet values by facet, by postmortem."""
    _cards: dict[tuple[str, bool], Card] = field(default_factory=dict)
    _lines: dict[str, Line] = field(default_factory=dict)

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

    def card(self, entry: Entry, *, summary: bool = True) -> Card:
        """Show a postmortem in a list; the same card in all lists."""
        place = entry.id, summary
        if place not in self._cards:
            self._cards[place] = card(self.edition, entry, summary=summary)
        return self._cards[place]

    def lines(self, rows: Iterable[ActionRow]) -> tuple[Line, ...]:
        """Show action items and where they come from, in the order given."""
        return tuple(map(self._line, rows))

    def _line(self, row: ActionRow) -> Line:
        if row.key not in self._lines:
            self._lines[row.key] = line(row, self.edition.entry[row.entry])
        return self._lines[row.key]


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
