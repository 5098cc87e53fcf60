"""A picture in a message.

Messages are read in feeds, chats and on phones in a crowd of others; the page loads no pictures. A
picture becomes a link to it.

Bad::

    message: "![Error rate](https://example.com/graph.png)"

Good::

    message: The error rate fell from 15% to 2% ([graph](https://example.com/graph.png)).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.markup import markup_of
from generator.model.content import Event
from generator.problems import Level
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find pictures."""
    del facts
    for spot, image in markup_of(event, "image"):
        yield Finding(
            spot,
            f"the picture {shown(image.said)} will be shown as a link",
            "say in words what it shows",
            Level.WARNING,
            line=image.line,
        )
