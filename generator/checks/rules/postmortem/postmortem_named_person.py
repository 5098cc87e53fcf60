"""The name of somebody in what the public will read of a postmortem.

Front matter never leaves the house, but its names may stand in the text too. Say the role. Only
names that ``roles`` and ``authors`` give are looked for; @handles, addresses and chat links have
checks of their own.

Bad::

    Robin Sample rolled the release back.

Good::

    The payments engineer on call rolled the release back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks import published as texts
from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.leaks import Leak, leaks
from generator.checks.people import names_of
from generator.model.content import Postmortem, SiteConfig
from generator.problems.words import shown

NEEDS = frozenset({"policies", "brand"})


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Look for the names that the front matter gives, in what leaves the house."""
    names = names_of(postmortem)
    if not names:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, reversed(names)))})(?![\w-])")

    def found(text: str, site: SiteConfig) -> Iterator[Leak]:
        del site
        for match in pattern.finditer(text):
            sentence = f"{shown(match[0])} is somebody's name, and the public will read it"
            yield Leak(match.start(), sentence, "say the role instead, such as: engineer on call")

    yield from leaks(texts.of_postmortem(postmortem, facts), found, facts.site)
