"""Only weak controls: every action item trains, documents or asks for care.

They help, and wear off with the people who learned. At least one item should make the failure
impossible, notice it at once, or take it back. How strong an item is, is read from its words and
its category.

Bad::

    ## Action items

    - Document how the pool is sized
    - Remind everyone to look at the dashboard

Good::

    ## Action items

    - Alert when fewer than five connections are free
    - Document how the pool is sized
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import is_settled
from generator.model.content import Action, Postmortem
from generator.model.learning import ActionState, ActionStrength, PostmortemStatus
from generator.problems import Level

_WEAK = frozenset({ActionStrength.TRAINING, ActionStrength.CARE})


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find lists in which nothing holds by itself."""
    if postmortem.status is PostmortemStatus.DRAFT or not facts.is_english:
        return
    agreed = [each for each in postmortem.body.actions if each.state is not ActionState.DROPPED]
    if agreed and all(_is_weak(each) for each in agreed) and not is_settled(postmortem, facts):
        only = "the only action item trains, documents or asks for care"
        yield Finding(
            (),
            only if len(agreed) == 1 else "all action items train, document or ask for care",
            "add one that prevents it, notices it at once, or takes it back",
            Level.WARNING,
            body_line=agreed[0].line,
        )


def _is_weak(action: Action) -> bool:
    from generator.derive.library.strength import strength_of  # noqa: PLC0415 - only where there
    from generator.derive.library.words import plain_line  # noqa: PLC0415 - are postmortems

    return strength_of(plain_line(action.text), action.category) in _WEAK
