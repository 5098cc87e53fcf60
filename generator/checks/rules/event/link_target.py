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
from generator.checks.markup import markup
from generator.derive.prose.links import leads_somewhere
from generator.model.content import Event
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Find links that will not be links."""
    del facts
    for index, update in enumerate(event.updates):
        for kind, said, line in markup(update.message):
            if kind == "link" and not leads_somewhere(said):
                yield Finding(
                    ("updates", index, "message"),
                    f"a link to {shown(said)} is not made a link",
                    "link to https://…, mailto:… or a page of this site (/history/)",
                    line=line,
                )
