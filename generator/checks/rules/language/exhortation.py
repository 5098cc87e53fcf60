"""An action or a lesson that only asks people to take more care.

Everybody was as careful as the day allowed, and will be again. What holds is a change that works
when people are tired: something becomes impossible, is noticed at once, or can be taken back.

Bad::

    - Be more careful with production credentials.

Good::

    - Let the tool ask for the name of the database before it deletes one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import story
from generator.model.content import Postmortem
from generator.model.learning import ActionState, SectionKind
from generator.problems import Level
from generator.problems.words import shown

_WHERE = frozenset({SectionKind.ACTIONS, SectionKind.LESSONS})
_CARE = re.compile(
    r"\b(?:be(?:ing)?\s+(?:(?:more|extra|very|particularly)\s+)(?:careful|cautious|vigilant|diligent|"
    r"attentive|mindful)|(?:take|exercise|use)\s+(?:more|better|extra|greater)\s+(?:care|caution)|"
    r"pay\s+(?:more|closer|better)\s+attention|remember\s+to|(?:do\s+not|don't)\s+forget\s+to|"
    r"(?:try|work)\s+harder|stay\s+vigilant)\b",
    re.IGNORECASE,
)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find appeals to care among what is to be done or learned."""
    dropped = set(_dropped(postmortem))
    for passage in story(postmortem, facts, only=_WHERE):
        for match in _CARE.finditer(passage.text):
            if passage.line_at(match.start()) in dropped:
                continue
            yield Finding(
                (),
                f"{shown(' '.join(match[0].split()))} asks for care, which nobody can keep up",
                "say what prevents it, what notices it, or what takes it back",
                Level.WARNING,
                body_line=passage.line_at(match.start()),
            )


def _dropped(postmortem: Postmortem) -> Iterator[int]:
    """Lines of items that were dropped: somebody thought better of them."""
    for action in postmortem.body.actions:
        if action.state is ActionState.DROPPED:
            yield from range(action.line, action.line + action.raw.count("\n") + 1)
