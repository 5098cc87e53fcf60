"""The milestones of a postmortem, from wherever they are known."""

from __future__ import annotations

from datetime import datetime

from generator.checks.facts import Facts
from generator.model.content import Incident, Postmortem
from generator.model.learning import Milestone
from generator.model.vocabulary import Stage


def milestones(postmortem: Postmortem, facts: Facts) -> dict[Milestone, datetime]:
    """Front matter first, then the linked incidents, then the timeline."""
    marked = [each for each in postmortem.body.timeline if each.marks and each.at]
    known = {each.marks: each.at for each in reversed(marked) if each.marks and each.at}
    incidents = [
        event
        for each in postmortem.incidents
        if isinstance(event := facts.events.get(each), Incident)
    ]
    if incidents:
        known[Milestone.STARTED] = min(each.started for each in incidents)
        if all(each.updates[-1].status is Stage.RESOLVED for each in incidents):
            known[Milestone.RESOLVED] = max(each.updates[-1].at for each in incidents)
    return known | postmortem.milestones
