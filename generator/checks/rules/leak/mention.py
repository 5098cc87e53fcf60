"""An ``@handle`` of somebody, as in a chat.

It names a person or a team to the public. Handles that customers may see stand in
``public_contacts`` in the site's policies. What stands between backticks is left alone.

Bad::

    message: "@robin is rolling back the release."

Good::

    message: We are going back to the version before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks import published as texts
from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.checks.prose import words
from generator.checks.published import Leak, leaks
from generator.model.content import Event, Postmortem, SiteConfig
from generator.problems.words import shown

_HANDLE = re.compile(r"(?<![\w@./:+`-])@[A-Za-z][\w-]{1,38}(?![\w@/.:-]*[@/])(?!\.\w)")


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    if "@" not in text:
        return
    known = {each.casefold() for each in site.policies.public_contacts}
    for match in _HANDLE.finditer(words(text)):
        if match[0].casefold() not in known:
            sentence = f"{shown(match[0])} names somebody as a chat does"
            hint = "say what is being done, not by whom; public_contacts in site.yml is for others"
            yield Leak(match.start(), sentence, hint)


def of_event(event: Event, facts: Facts) -> Iterator[Finding]:
    """Look at title and messages of what is recent."""
    if facts.is_recent(event):
        yield from leaks(texts.of_event(event), _found, facts.site)


def of_site(facts: Facts) -> Iterator[Finding]:
    """Look at what the site says of itself."""
    yield from leaks(texts.of_site(facts), _found, facts.site)


def of_postmortem(postmortem: Postmortem, facts: Facts) -> Iterator[Finding]:
    """Look at what leaves the house of a public postmortem."""
    yield from leaks(texts.of_postmortem(postmortem, facts), _found, facts.site)
