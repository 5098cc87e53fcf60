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

from generator.checks.leaks import Leak, Search
from generator.checks.prose import words
from generator.model.content import SiteConfig
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


SEARCH = Search(_found)
