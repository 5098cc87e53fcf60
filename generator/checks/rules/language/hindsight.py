"""What somebody should have done, or what should have been caught.

It judges by what was known afterwards, and describes a world that did not happen. Say what was
there and why that was not enough. What the authors say of themselves is no more than mentioned.

Bad::

    The reviewer should have caught the missing index.

Good::

    The review showed the new query but not its plan, so the missing index was out of sight.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import story
from generator.checks.people import names_of, somebody
from generator.model.content import Postmortem
from generator.problems import Level
from generator.problems.words import shown

_SHOULD = (
    r"(?:should(?:n't|\s+not|\s+never|\s+also|\s+really|\s+probably)?(?:\s+have|'ve)"
    r"|ought\s+(?:not\s+)?to\s+have)\s+(?:\w+ly\s+)?(?:been|seen|done|gone|made|had|kept|left|sent|told|"
    r"taken|given|written|run|put|set|read|thought|brought|built|found|held|led|chosen|begun|let|"
    r"got|shown|spoken|understood|caught|broken|driven|(?!need)\w{2,}ed)\b"
)
_CAUGHT = re.compile(
    r"\bshould(?:\s+have|'ve)\s+(?:\w+ly\s+)?been\s+(?:\w+ly\s+)?(?:caught|noticed|tested|reviewed|checked|"
    r"spotted|detected|verified|seen|double-checked|foreseen|anticipated)\b",
    re.IGNORECASE,
)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find judgements by what was known afterwards."""
    pattern = somebody(_SHOULD, names_of(postmortem))
    for passage in story(postmortem, facts):
        for match in (*pattern.finditer(passage.text), *_CAUGHT.finditer(passage.text)):
            first = match.groupdict().get("first")
            yield Finding(
                (),
                f"{shown(' '.join(match[0].split()))} judges by what was known afterwards",
                "say what was there at the time, and why it was not enough",
                Level.INFO if first else Level.WARNING,
                body_line=passage.line_at(match.start()),
            )
