"""More action items than will be done.

A long list is mostly a list of ideas. Choose the few that would have made the difference, and mark
the rest as proposed or leave them out. What is done, dropped or proposed does not count.

Bad::

    ## Action items

    - [ ] (the first of fourteen)

Good::

    ## Action items

    - [ ] (the first of four)
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import is_settled
from generator.model.content import Postmortem
from generator.model.learning import ActionState
from generator.problems import Level

_MOST = 10


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Count what is still to be done."""
    if is_settled(postmortem, facts):
        return
    still = [each for each in postmortem.body.actions if each.state is ActionState.OPEN]
    if len(still) > _MOST:
        yield Finding(
            (),
            f"{len(still)} action items are open (more than {_MOST} are seldom done)",
            "keep those that would have made the difference; mark the rest as proposed",
            Level.INFO,
            body_line=still[_MOST].line,
        )
