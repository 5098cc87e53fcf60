"""Something that this site's policies name as not for the public.

``leaks`` in the policies gives each kind a name and a regular expression. Make it weigh more with
``checks: {own-leak: error}``.

Bad::

    # site.yml has leaks: {customer-number: "C-[0-9]{8}"}
    message: We have called the customer C-00412233.

Good::

    message: We have called the customer who told us first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.leaks import Leak, Search
from generator.model.content import SiteConfig
from generator.problems.words import shown


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    for name, pattern in _patterns(tuple(site.policies.leaks.items())):
        for match in pattern.finditer(text):
            sentence = f"{shown(match[0])} is not for the public ({name} in site.yml)"
            yield Leak(match.start(), sentence, "leave it out, or say it in words for customers")


@lru_cache(maxsize=8)
def _patterns(given: tuple[tuple[str, str], ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((name, re.compile(pattern)) for name, pattern in given)


SEARCH = Search(_found)
