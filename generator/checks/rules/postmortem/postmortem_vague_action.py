"""An action item that nobody has, or that has no end: without owner, date, link or category.

Of several hundred action items in public postmortems, one in fifty named an owner, and fewer a
date. Such items are kept in the lists, and mostly stay there. An owner or a date that is missing is
a warning once the text is in review, a missing link or category a suggestion. Proposed items,
those that are done or dropped, and what was final three months ago are left alone.

Bad::

    ## Action items

    - Alert when the pool runs low

Good::

    ## Action items

    - [ ] Alert when the pool runs low (detect). Owner: Payments on-call. Due: 2026-12-04.
      [PAY-118](https://tracker.example.com/PAY-118)
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import is_settled
from generator.model.content import Action, Postmortem
from generator.model.learning import ActionState, PostmortemStatus
from generator.problems import Level
from generator.problems.words import listed

_NEEDED = {"owner": "an owner", "due": "a due date"}
_WISHED = {"link": "a link to its ticket", "category": "a category"}
_SHORT = 60


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find agreed items that say too little to be done."""
    if postmortem.status is PostmortemStatus.DRAFT or is_settled(postmortem, facts):
        return
    for action in postmortem.body.actions:
        if action.state is ActionState.OPEN:
            yield from _vague(action)


def _vague(action: Action) -> Iterator[Finding]:
    needed = [said for key, said in _NEEDED.items() if not getattr(action, key)]
    wished = [said for key, said in _WISHED.items() if not getattr(action, key)]
    if needed or wished:
        yield Finding(
            (),
            f"action {action.number} lacks {listed([*needed, *wished], 'and')}",
            "add it, as in: Owner: Payments on-call. Due: 2026-12-04. Or mark the item as proposed",
            Level.WARNING if needed else Level.INFO,
            body_line=action.line,
        )
