"""A reference to a postmortem that does not exist.

Bad::

    recurrence_of: pool-emtpy
    related: [slow-queries-in-may]

Good::

    recurrence_of: pool-empty
    related: [slow-queries]
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding, Keys
from generator.model.content import Postmortem
from generator.problems.words import nearest, shown

NEEDS: frozenset[str] = frozenset()


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find references that lead nowhere."""
    for keys, each in _references(postmortem):
        if each not in facts.postmortems and each not in facts.unread:
            near = nearest(each, facts.postmortems)
            hint = "a postmortem's id is the name of its file, without .md"
            yield Finding(
                keys,
                f"there is no postmortem {shown(each)}",
                f"did you mean {near}?" if near else hint,
            )


def _references(postmortem: Postmortem) -> Iterator[tuple[Keys, str]]:
    if postmortem.recurrence_of:
        yield ("recurrence_of",), postmortem.recurrence_of
    for number, each in enumerate(postmortem.related):
        yield ("related", number), each
