"""Words that judge people, such as "human error" or "careless".

A cause that is a person ends the search where it should begin: the same work is done by the next
person tomorrow. Ask what made it seem right at the time, and which safeguard was missing. What
stands in quotation marks or code is left alone.

Bad::

    The outage was due to human error.

Good::

    The tool accepted the name of the live database without asking again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import story
from generator.model.content import Postmortem
from generator.problems import Level
from generator.problems.words import shown

_WORDS = re.compile(
    r"\b(?:(?:human|operator|user|pilot)[ -]errors?|human mistakes?|human failure"
    r"|careless(?:ly|ness)?|negligen(?:t|tly|ce)|incompeten(?:t|ce)|reckless(?:ly|ness)?"
    r"|slopp(?:y|ily|iness)|stupid(?:ly|ity)?|lazy(?![ -]?(?:load|init|eval|import|delet"
    r"|migrat|fetch|bind|creat|comput|expan|instan|list))"
    r"|(?<!not )(?<!n't )(?:(?:is|are|was|were|be|been|who's)\s+(?:at fault|to blame))"
    r"|should(?: have|'ve) known(?: better)?|common sense)(?![\w-])",
    re.IGNORECASE,
)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find phrases that judge whoever they are about."""
    for passage in story(postmortem, facts):
        for match in _WORDS.finditer(passage.text):
            yield Finding(
                (),
                f"{shown(' '.join(match[0].split()))} judges a person, and explains nothing",
                "say what made it seem right at the time, or which safeguard was missing",
                Level.WARNING,
                body_line=passage.line_at(match.start()),
            )
