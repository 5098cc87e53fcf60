"""A postmortem that is meant for the public and is not final.

It stays inside until its status is final. This is only to say so.

Bad::

    status: in-review
    visibility: public

Good::

    status: final
    visibility: public
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.model.content import Postmortem
from generator.model.learning import PostmortemStatus, Visibility
from generator.problems import Level


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find what will be public, but is not yet."""
    del facts
    is_final = postmortem.status is PostmortemStatus.FINAL
    if postmortem.visibility is Visibility.PUBLIC and not is_final:
        yield Finding(
            ("visibility",),
            f"this is public once it is final; now it is {postmortem.status}, and stays inside",
            "set status: final when it has been reviewed",
            Level.INFO,
        )
