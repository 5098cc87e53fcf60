"""A grave incident that is called over without having been watched.

What is declared over too early is reopened in public. ``monitoring`` says that it works again and
that you are looking; ``monitoring_at_least`` in the site's policies is how long. An English message
that says so counts as well, whatever its status.

Bad::

    severity: sev1
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
      - {id: u2, at: 2026-11-18T14:40:00Z, status: resolved, message: …}

Good::

    severity: sev1
    updates:
      - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: …}
      - {id: u2, at: 2026-11-18T14:40:00Z, status: monitoring, message: …}
      - {id: u3, at: 2026-11-18T15:00:00Z, status: resolved, message: …}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import words
from generator.checks.spans import length
from generator.model.content import Event, Incident, IncidentUpdate
from generator.model.vocabulary import Impact, Stage
from generator.problems import Level

_WATCHED = re.compile(
    r"\b(?:monitor\w*|watch(?:ing)?|recover(?:y|ed|ing|s)|restored|mitigated|resolved|fixed|normal(?:ly)?)\b",
    re.IGNORECASE,
)


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look at what came before each end; only where many are affected."""
    severity = facts.site.severities.get(event.severity) if isinstance(event, Incident) else None
    if not isinstance(event, Incident) or severity is None:
        return
    if severity.impact.rank < Impact.MAJOR.rank:
        return
    limit = facts.site.policies.monitoring_at_least
    for number, update in enumerate(event.updates):
        if update.status is not Stage.RESOLVED or number == 0:
            continue
        began = _watched_since(event.updates[:number], facts)
        keys = ("updates", number, "status")
        hint = "reopen it as monitoring if you are not sure; next time watch it before you end it"
        if began is None:
            if limit and event.updates[number - 1].status is not Stage.RESOLVED:
                yield Finding(keys, "resolved without a time of monitoring", hint, Level.WARNING)
        elif update.at - began < limit:
            watched = length(update.at - began)
            sentence = f"resolved after {watched} of monitoring (at least {length(limit)})"
            yield Finding(keys, sentence, hint, Level.WARNING)


def _watched_since(before: Sequence[IncidentUpdate], facts: Facts) -> datetime | None:
    """When the unbroken monitoring just before an end began."""
    began = None
    for update in reversed(before):
        if update.status is not Stage.MONITORING and not _says_so(update, facts):
            break
        began = update.at
    return began


def _says_so(update: IncidentUpdate, facts: Facts) -> bool:
    if update.status is Stage.RESOLVED or not facts.is_english:
        return False
    return bool(_WATCHED.search(words(update.message)))
