"""A section of a postmortem under whose heading nothing stands.

Reviewers cannot tell whether there was nothing to say or nobody said it. Drafts may have them.

Bad::

    ## Impact

    ## Timeline

Good::

    ## Impact

    About 40 customers could not pay for 25 minutes.

    ## Timeline
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
    """Find sections of a finished text that say nothing."""
    del facts
    if postmortem.status is PostmortemStatus.DRAFT or not postmortem.body.sections:
        return
    from generator.reading import empty_sections  # noqa: PLC0415 - where there are bodies

    for section in empty_sections(postmortem.body.sections):
        yield Finding(
            (),
            f"the section {shown(section.heading)} says nothing",
            "write a sentence, if only why there is nothing to tell, or remove the heading",
            Level.WARNING,
            body_line=section.line,
        )
