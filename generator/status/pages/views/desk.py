"""What every view works with: the site, its language, its times and labels."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model.public import PublicSite
from generator.status.pages.times import Times
from generator.status.pages.views.label import Labels
from generator.status.words import Words

if TYPE_CHECKING:
    from generator.status.pages.views.row import Row


class Desk(NamedTuple):
    """The site, and how to speak of it."""

    site: PublicSite
    words: Words
    times: Times
    labels: Labels
    rows: dict[str, Row]
    """Events in lists, by id: the same one stands in many."""

    @classmethod
    def of(cls, site: PublicSite) -> Desk:
        """Set up the desk of a site."""
        words = Words.of(site.language, site.time_zone)
        return cls(site, words, Times(words, site.time_zone, site.now), Labels(words), {})
