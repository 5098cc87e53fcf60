"""A person as the subject of a fault: somebody forgot, ignored, failed to, did it wrongly.

Whoever reads it learns to keep quiet next time. Tell what the person saw and what the system let
happen. What the authors say of themselves is no more than mentioned, since candour is welcome; and
systems may fail as often as they like.

Bad::

    The on-call engineer failed to notice the alarm.

Good::

    The alarm came among 60 others of the same colour.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import story
from generator.checks.people import names_of, somebody
from generator.model.content import Postmortem
from generator.problems import Level
from generator.problems.words import shown

_FAULT = (
    r"(?:failed\s+to|neglected|forgot(?:ten)?|overlooked|omitted|ignored|disregarded|messed\s+up"
    r"|screwed\s+up|(?:wrongly|mistakenly|carelessly|foolishly)\s+\w+)\b(?!\s+over\b)"
)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find people and what they are said to have done wrong."""
    pattern = somebody(_FAULT, names_of(postmortem))
    for passage in story(postmortem, facts):
        for match in pattern.finditer(passage.text):
            yield Finding(
                (),
                f"{shown(' '.join(match[0].split()))} makes a person the subject of the fault",
                "say what they could see at the time, and what let the slip through",
                Level.INFO if match["first"] else Level.WARNING,
                body_line=passage.line_at(match.start()),
            )
