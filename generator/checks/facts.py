"""What every rule may look at besides the event or the postmortem in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property

from generator.checks.earlier import Earlier
from generator.model.content import Event, Incident, Maintenance, Notice, Postmortem, SiteConfig
from generator.model.vocabulary import Stage

RECENT = timedelta(days=90)
"""As far back as the bars go; what ended before is history, and judged more mildly."""
FRESH = timedelta(days=7)
"""As long as a lesson on wording and rhythm is of use after the end."""


@dataclass(frozen=True)
class Facts:
    """The site's configuration, and the moment at which content is judged."""

    site: SiteConfig
    now: datetime
    events: Mapping[str, Event] = field(default_factory=dict)
    """By id."""
    postmortems: Mapping[str, Postmortem] = field(default_factory=dict)
    """By id."""
    written: Mapping[str, Event] = field(default_factory=dict)
    """By id, with the times that stand in the files: those of an example are moved elsewhere."""
    earlier: Earlier = field(default_factory=Earlier)
    """What was published before, as it was written."""
    rules: frozenset[str] = frozenset()
    """The ids of all rules."""
    unread: frozenset[str] = frozenset()
    """Names of files that are there and cannot be read, without their endings."""
    shelved: frozenset[str] = frozenset()
    """Ids of events that are there, and of which no rule has to see more."""
    _recent: dict[str, bool] = field(default_factory=dict, init=False, repr=False)

    def has_event(self, name: str) -> bool:
        """Whether there is an event of this id, be it one that nobody can read."""
        return name in self.events or name in self.shelved or name in self.unread

    def is_recent(self, event: Event) -> bool:
        """Whether the event is open, or touches the last 90 days in any way."""
        known = self._recent.get(event.id)
        if known is None:
            known = self._recent[event.id] = self._touches(event, self.now - RECENT)
        return known

    def is_fresh(self, event: Event) -> bool:
        """Whether it is open or was until lately, and was written in its time."""
        return (
            not event.backfilled
            and self.is_recent(event)
            and self._touches(event, self.now - FRESH)
        )

    def _touches(self, event: Event, since: datetime) -> bool:
        if isinstance(event, Maintenance):
            ends = [event.window.end, *(u.window.end for u in event.updates if u.window)]
            return max(ends) >= since or _last(event) >= since
        if isinstance(event, Incident) and event.updates[-1].status is not Stage.RESOLVED:
            return True
        return _last(event) >= since

    @cached_property
    def looked_back_on(self) -> frozenset[str]:
        """Ids of the events that a postmortem names, be it a draft."""
        return frozenset(each for one in self.postmortems.values() for each in one.incidents)

    @cached_property
    def is_english(self) -> bool:
        """Whether words of the English language can be looked for."""
        return self.site.language.casefold().split("-")[0].split("_")[0] == "en"


def _last(event: Incident | Maintenance | Notice) -> datetime:
    return max(update.at for update in event.updates)
