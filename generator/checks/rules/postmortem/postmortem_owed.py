"""An incident that deserves a postmortem, and has none when it is due.

What a severity promises stands in ``postmortem_due`` in site.yml and is counted from the end. A
draft that names the incident is enough to begin with. In the last two days before it is due this is
a suggestion. It looks at incidents of the last 90 days that were not backfilled, and never stops an
update, whatever ``policies.checks`` says; the library lists all that is owed.

Bad::

    severity: sev1
    updates:
      - id: u1
        at: 2026-10-02T14:10:00Z
        status: resolved
        message: All payments work again.

Good::

    ---
    title: Buyers could not pay
    incidents: [checkout-failures]
    status: draft
    ---
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.spans import length
from generator.model.content import Event, Incident
from generator.model.vocabulary import Stage
from generator.problems import Level
from generator.problems.words import shown

_SOON = timedelta(days=2)
_HINT = "statusbook new postmortem --incident {id} begins one from what the updates say"


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find what is over and was not looked back on."""
    if not isinstance(event, Incident) or event.backfilled or not facts.is_recent(event):
        return
    severity = facts.site.severities.get(event.severity)
    end = event.updates[-1]
    if severity is None or severity.postmortem_due is None or end.status is not Stage.RESOLVED:
        return
    left = end.at + severity.postmortem_due - facts.now
    if left > _SOON or event.id in facts.looked_back_on:
        return
    due = (
        f"it is due in {length(left)}" if left > timedelta() else f"it was due {length(-left)} ago"
    )
    yield Finding(
        ("severity",),
        f"there is no postmortem of this, which {shown(event.severity)} promises; {due}",
        _HINT.format(id=event.id),
        Level.INFO if left > timedelta() else Level.WARNING,
    )


def _rough(span: timedelta) -> str:
    """Days where there are some, hours and minutes where there are none."""
    return length(timedelta(days=span.days) if span.days else span)
