"""What every rule may look at besides the event or the postmortem in hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from generator.model.content import Event, Incident, Maintenance, Notice, Postmortem, SiteConfig
from generator.model.vocabulary import Stage

RECENT = timedelta(days=90)
"""As far back as the bars go; what ended before is history, and judged more mildly."""


@dataclass(frozen=True)
class Facts:
    """The site's configuration, and the moment at which content is judged."""

    site: SiteConfig
    now: datetime
    events: Mapping[str, Event] = field(default_factory=dict)
    """By id."""
    postmortems: Mapping[str, Postmortem] = field(default_factory=dict)
    """By id."""

    def is_recent(self, event: Event) -> bool:
        """Whether the event is open, or touches the last 90 days in any way."""
        since = self.now - RECENT
        if isinstance(event, Maintenance):
            ends = [event.window.end, *(u.window.end for u in event.updates if u.window)]
            return max(ends) >= since or _last(event) >= since
        if isinstance(event, Incident) and event.updates[-1].status is not Stage.RESOLVED:
            return True
        return _last(event) >= since


def _last(event: Incident | Maintenance | Notice) -> datetime:
    return max(update.at for update in event.updates)
