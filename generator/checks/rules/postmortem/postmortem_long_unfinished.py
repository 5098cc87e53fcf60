"""A draft or a review that has stood for long.

What is not final teaches nobody, and what people remember fades. The limit is what the severity
promises (``postmortem_due``), counted from the end of the incident, and two weeks where it promises
nothing.

Bad::

    title: Buyers could not pay
    status: draft
    date: 2026-09-01

Good::

    title: Buyers could not pay
    status: final
    date: 2026-09-01
    published: 2026-09-08
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.learned import milestones
from generator.checks.spans import length
from generator.model.content import Incident, Postmortem
from generator.model.learning import Milestone, PostmortemStatus
from generator.problems import Level

_PATIENCE = timedelta(days=14)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find texts that nobody finished in time."""
    if postmortem.status is PostmortemStatus.FINAL:
        return
    since = _since(postmortem, facts)
    patience = _patience(postmortem, facts)
    if since is not None and facts.now - since > patience:
        yield Finding(
            ("status",) if postmortem.status is PostmortemStatus.IN_REVIEW else ("title",),
            f"this {_stage(postmortem)} has stood for {(facts.now - since).days} days "
            f"(limit {length(patience)})",
            "finish it, even if short, and set status: final; a gap may stay, if the text says so",
            Level.WARNING,
        )


def _stage(postmortem: Postmortem) -> str:
    return "draft" if postmortem.status is PostmortemStatus.DRAFT else "review"


def _since(postmortem: Postmortem, facts: Facts) -> datetime | None:
    resolved = milestones(postmortem, facts).get(Milestone.RESOLVED)
    if resolved or postmortem.date is None:
        return resolved
    return datetime.combine(postmortem.date, time(), UTC)


def _patience(postmortem: Postmortem, facts: Facts) -> timedelta:
    linked = (facts.events.get(each) for each in postmortem.incidents)
    named = [postmortem.severity, *(e.severity for e in linked if isinstance(e, Incident))]
    known = (facts.site.severities[each] for each in named if each in facts.site.severities)
    return next((each.postmortem_due for each in known if each.postmortem_due), _PATIENCE)
