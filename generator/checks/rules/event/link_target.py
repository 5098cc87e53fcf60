"""A link in a message that leads nowhere customers can follow.

Links lead to ``https://``, ``http://`` or ``mailto:``, or to a place on the status page itself
(``/history/``). Anything else, such as ``javascript:``, ``data:`` or ``file:``, is not made a link.

Bad::

    message: See [the details](file:///share/incident.docx).

Good::

    message: See [the details](https://help.example.com/checkout).
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.markup import markup_of
from generator.derive.prose.links import leads_somewhere
from generator.model.content import Event
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find links that will not be links."""
    del facts
    for spot, link in markup_of(event, "link"):
        if not leads_somewhere(link.said):
            yield Finding(
                spot,
                f"a link to {shown(link.said)} is not made a link",
                "link to https://…, mailto:… or a page of this site (/history/)",
                line=link.line,
            )
