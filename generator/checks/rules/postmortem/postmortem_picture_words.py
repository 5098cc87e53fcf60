"""A picture without a word of what it shows.

Who cannot see it learns nothing from it, the search does not find it, and in the public edition,
where pictures stay behind unless they are named, nothing stands in its place.

Bad::

    ![](latency.png)

Good::

    ![Checkout answers in 9 s from 14:02 until the rollback at 14:31](latency.png)
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.problems import Level
from generator.problems.words import shown


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find pictures of the house that nobody described."""
    del facts
    for picture in postmortem.pictures:
        if picture.name and not picture.description:
            yield Finding(
                (),
                f"nothing says what the picture {shown(picture.name)} shows",
                "say it between the brackets: what went up or down, when, how far",
                Level.WARNING,
                body_line=picture.line,
            )
