"""An address of the site that links cannot be made of.

Every link in feeds, calendar and API begins with it.

Bad::

    url: https://status.example.com/?page=home

Good::

    url: https://status.example.com
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.facts import Facts
from generator.checks.finding import Finding
from generator.problems import Level
from generator.problems.words import shown

NEEDS: frozenset[str] = frozenset()


def of_site(facts: Facts) -> Iterator[Finding]:
    """Look at the parts of the address."""
    url = facts.site.url
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host:
        hint = "write it in full: https://status.example.com"
        yield Finding(("url",), f"{shown(url)} is no web address", hint)
        return
    plain = f"{parts.scheme}://{host}"
    if parts.query or parts.fragment or "@" in parts.netloc or "?" in url or "#" in url:
        sentence = f"{shown(url)} has more than a host and a path"
        yield Finding(("url",), sentence, f"leave the rest out: {plain}")
    elif parts.path.strip("/"):
        hint = f"give the page a host of its own, such as {plain}, if somebody polls its API"
        sentence = f"below the path {shown(parts.path)} some clients of the API do not find it"
        yield Finding(("url",), sentence, hint, Level.INFO)
