"""A picture that the front matter lets out, and that the text does not show.

Its name is probably mistyped, or the picture has another one now. The public edition then has the
description only.

Bad::

    public_pictures: [latency.png]
    # and below: ![Time to answer](latency-p95.png)

Good::

    public_pictures: [latency-p95.png]
    # and below: ![Time to answer](latency-p95.png)
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.problems import Level
from generator.problems.words import shown


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find names of pictures that nothing shows."""
    del facts
    if not postmortem.body.sections:
        return  # there is no text, or it was not read, which the status page can do without
    names = {picture.name for picture in postmortem.pictures}
    for index, name in enumerate(postmortem.public_pictures):
        if name not in names:
            yield Finding(
                ("public_pictures", index),
                f"the text shows no picture {shown(name)}",
                "write the name as the text has it, or take it out of the list",
                Level.WARNING,
            )
