"""An address of a machine or a page that only the house can reach.

Private IP addresses, hosts such as ``db1.internal``, ``localhost``, and what ``internal_hosts`` in
the site's policies names. To customers it says nothing, to an attacker something.

Bad::

    message: We have restarted db-3.prod.internal (10.4.17.22).

Good::

    message: We have restarted a database.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checks.leaks import Leak, Search
from generator.checks.prose import has_any
from generator.model.content import SiteConfig
from generator.problems.words import shown

_PRIVATE = (
    r"(?<![\w.])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|127(?:\.\d{1,3}){3}"
    r"|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2})(?!\.?\w)"
    r"|(?<![\w:])f[cd][0-9a-f]{2}:[0-9a-f:]+"
    r"|(?<![\w.@-])(?:[a-z0-9_-]+\.)+"
    r"(?:internal|intranet|corp|lan|local|home\.arpa|localdomain)(?![\w-]|\.\w)"
    r"|\blocalhost\b"
)

_PARTS = (
    *("10.", "127.", "172.", "169.254.", "192.168.", "::", "localhost", ".home.arpa", ".internal"),
    *(".intranet", ".corp", ".lan", ".local"),
)


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    hosts = site.policies.internal_hosts
    if not has_any(text.lower(), _PARTS) and not has_any(
        text.lower(), tuple(each.lower() for each in hosts)
    ):
        return
    for match in _pattern(hosts).finditer(text):
        sentence = f"{shown(match[0])} is an address inside the house"
        yield Leak(match.start(), sentence, "leave it out, or say what it means to customers")


@lru_cache(maxsize=8)
def _pattern(hosts: tuple[str, ...]) -> re.Pattern[str]:
    own = "|".join(map(re.escape, hosts))
    named = rf"|(?<![\w-])(?:[a-z0-9_-]+\.)*(?:{own})(?![\w-]|\.\w)" if hosts else ""
    return re.compile(_PRIVATE + named, re.IGNORECASE)


SEARCH = Search(_found)
