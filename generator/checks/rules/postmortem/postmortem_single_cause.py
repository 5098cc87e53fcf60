"""One cause and nothing that contributed.

Complex systems fail when several things come together. A single cause often is the first one that
was found, and the others stay. Name them in ``causes``, or tell of them below a heading such as
Contributing factors.

Bad::

    causes: [a setting changed by hand]

Good::

    causes:
      - a setting changed by hand
      - no alarm below the level of an outage
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.narrative import is_settled
from generator.model.content import Postmortem
from generator.model.learning import PostmortemStatus, SectionKind
from generator.problems import Level


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Find texts that stop at the first cause."""
    sections = postmortem.body.sections
    if len(postmortem.causes) != 1 or postmortem.status is PostmortemStatus.DRAFT or not sections:
        return
    told = any(
        section.kind is SectionKind.CONTRIBUTING_FACTORS and section.markdown.strip()
        for section in sections
    )
    if not told and not is_settled(postmortem, facts):
        yield Finding(
            ("causes",),
            "there is one cause, and nothing that contributed to it",
            "ask what made it possible, and what let it go on; add these causes too",
            Level.INFO,
        )
