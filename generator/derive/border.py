"""What may be named to the public: hosts that the site itself names, and public postmortems.

Addresses of other hosts and of mailboxes become an ellipsis.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from generator.model.content import SiteConfig

_ADDRESS = re.compile(
    r"(?:[a-z][a-z0-9+.-]{0,20}:/{2,3}|//(?=[\w-]{1,63}\.))[^\s<>\"'`)\]}|]*",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"(?:mailto:)?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.IGNORECASE)
_GONE = "…"


@dataclass(frozen=True, slots=True)
class Border:
    """What may pass: hosts, and postmortems by id."""

    url: str
    """The status site's address, without a trailing slash."""
    hosts: frozenset[str]
    postmortems: frozenset[str]

    @classmethod
    def of(cls, site: SiteConfig, postmortems: Collection[str]) -> Border:
        """Draw it around a site: its own hosts may pass, and those that it names to customers."""
        brand = site.brand
        named = [site.url, brand.home_url, brand.support_url, *(link.url for link in brand.links)]
        hosts = {urlsplit(each).hostname for each in named if each} | {*site.policies.public_hosts}
        return cls(
            url=site.url.rstrip("/"),
            hosts=frozenset(host for host in hosts if host),
            postmortems=frozenset(postmortems),
        )

    def target(self, href: str) -> str | None:
        """Say where a link may lead; ``None`` if nowhere."""
        try:
            parts = urlsplit(href)
            host = parts.hostname
        except ValueError:
            return None
        if parts.scheme in {"http", "https"}:
            carries_another = "//" in href.partition("://")[2] or "@" in href
            return href if host in self.hosts and not carries_another else None
        if parts.scheme or parts.netloc:
            return None
        path = PurePosixPath(parts.path)
        name = path.parent.name if path.name == "index.md" else path.stem
        return f"{self.url}/postmortems/{name}/" if name in self.postmortems else None

    def words(self, text: str) -> str:
        """Take addresses that may not pass out of a text."""
        kept = _ADDRESS.sub(lambda match: match[0] if self.target(match[0]) else _GONE, text)
        return _MAILBOX.sub(_GONE, kept) if "@" in kept else kept


@lru_cache(maxsize=16)
def made_of(border: Border, *, leads: bool) -> str:
    """Tell all that decides what may pass; the postmortems only where a text ``leads`` anywhere."""
    postmortems = sorted(border.postmortems) if leads else ()
    return json.dumps([border.url, sorted(border.hosts), list(postmortems)])
