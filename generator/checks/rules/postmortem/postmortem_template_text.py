"""Text of a template that nobody replaced.

Drafts may have it; a text that goes to review or into the library should not.

Bad::

    ## Impact

    [Describe the impact on customers]

Good::

    ## Impact

    About 40 customers could not pay for 25 minutes.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.model.learning import PostmortemStatus
from generator.problems import Level
from generator.problems.words import shown


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find what a template left in a finished text."""
    del facts
    if postmortem.status is PostmortemStatus.DRAFT:
        return
    for section in postmortem.body.sections:
        from generator.reading import leftovers  # noqa: PLC0415 - where there are bodies

        for line, text in leftovers(section):
            yield Finding(
                (),
                f"{shown(text)} is text of a template",
                "replace it by what happened, or delete it",
                Level.WARNING,
                body_line=line,
            )
