"""What of a library is to be built: both editions, or the house's alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from generator.cli.library.outside import Outside, made_of
from generator.cli.library.shelved import Shelves
from generator.cli.library.standing import standing_outside
from generator.derive import public_site
from generator.derive.library.edition import edition, edition_of
from generator.derive.library.shelf import Shelf
from generator.model.content import Content
from generator.model.edition import Edition
from generator.model.learning import Audience
from generator.output import Published

Editions = dict[Audience, Edition]


@dataclass(frozen=True, slots=True)
class Plan:
    """The editions that are to be built, and the public one that may be left as it stands."""

    editions: Editions
    """The house's first."""
    leaves: str
    """A digest of what leaves the house; ``""`` where nobody can tell."""
    alone: Outside | None

    @classmethod
    def of(cls, content: Content, now: datetime, around: str, shelves: Shelves) -> Plan:
        """Derive what is to be built; with ``around``, a digest of all besides postmortems.

        Without it nothing is left as it stands.
        """
        site = public_site(content, now)
        public = Shelf.of(content, site, now, Audience.PUBLIC)
        leaves = made_of(public, around) if around else ""
        alone = standing_outside(shelves, leaves, now) if leaves else None
        editions = {Audience.INTERNAL: edition(content, site, now, Audience.INTERNAL)}
        if alone is None:
            editions[Audience.PUBLIC] = edition_of(public)
        return cls(editions, leaves, alone)

    @property
    def internal(self) -> Edition:
        """The edition of the house."""
        return self.editions[Audience.INTERNAL]

    def outside(self, published: Published | None, shelves: Shelves) -> Outside | None:
        """Say what stands of the public edition, left alone or just ``published``."""
        if published is None or not self.leaves:
            return self.alone
        return Outside.of(self.leaves, self.internal.now, published, shelves)
