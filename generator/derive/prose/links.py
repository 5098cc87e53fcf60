"""Where links of a message lead: absolute addresses of three schemes, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Base:
    """Where relative links start: ``/x/`` at the site's root, ``#u1`` at the event's page."""

    site: str
    """The site's address, without a trailing slash."""
    page: str
    """The event's address, with one."""

    def absolute(self, target: str) -> str:
        """Complete a relative link."""
        if target.startswith("/") and not target.startswith("//"):
            return self.site + target
        return target if _SCHEME.match(target) else urljoin(self.page, target)


def leads_somewhere(target: str) -> bool:
    """Whether a link may stay; one that may not is shown as it was written."""
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() not in SCHEMES:
        return False
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    needs_host = parts.scheme in {"http", "https"} or target.startswith("//")
    return bool(parts.netloc) or not needs_host
