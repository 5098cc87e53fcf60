"""HTML in a message.

Messages are Markdown without HTML. Customers would see the tags as they are written, a comment
(``<!-- … -->``) included.

Bad::

    message: Payments are <b>down</b>.

Good::

    message: Payments are **down**.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.markup import markup_of
from generator.model.content import Event
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find the first HTML of each message; the rest mostly belongs to it."""
    del facts
    for spot, found in groupby(markup_of(event, "html"), itemgetter(0)):
        _, html = next(found)
        yield Finding(
            spot,
            f"{shown(html.said.strip().splitlines()[0])} is HTML; customers would see the tags",
            "use Markdown: **bold**, *emphasis*, [a link](https://…), `code`",
            line=html.line,
        )
