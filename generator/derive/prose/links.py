"""Where links of a message lead: absolute addresses of three schemes, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

SCHEMES = frozenset({"http", "https", "mailto"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HOST = re.compile(
    r"(?:https?:)?//[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?(?::[0-9]{1,5})?(?:[/?#]|\Z)", re.IGNORECASE
)


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
    """Whether a link may stay; one that may not is shown as it was written.

    Hosts are names (a reader must see where ``user:word@host`` leads, and does not).
    """
    scheme = _SCHEME.match(target)
    if scheme and scheme[1].lower() not in SCHEMES:
        return False
    mail = scheme and scheme[1].lower() == "mailto"
    relative = not scheme and not target.startswith("//")
    return bool(mail or relative or _HOST.match(target))
