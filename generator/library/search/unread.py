"""Takes out of a page what is not to be found, before it is indexed.

Pagefind would leave it out as well. But so it has half as much to read, and a page that differs
only there, such as in the days since an action item was due, need not be indexed again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

UNREAD = (
    "sb-head__marks", "sb-facts", "sb-course", "sb-chain", "sb-written", "sb-rail__zone",
    "sb-todo__facts", "event__state", "facts", "update__head", "changes",
)  # fmt: skip
"""Classes of what stands on a page for the eye and would be found for the wrong reason."""
_CLASS = re.compile(rf'class="(?:[^"]*\s)?(?:{"|".join(UNREAD)})(?:\s[^"]*)?"[^>]*>')
_NAME = re.compile(r"<([a-z][a-z0-9]*)")
_ICON = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


def read_of(html: str) -> str:
    """Give a page whose unread elements are empty."""
    return _ICON.sub("<svg></svg>", "".join(_kept(html)))


def _kept(html: str) -> Iterator[str]:
    done = at = 0
    while found := _CLASS.search(html, at):
        at = found.end()
        end = behind(html, html.rfind("<", done, found.start()))
        if end is not None:
            yield html[done:at]
            done = at = html.rfind("</", at, end)
    yield html[done:]


def behind(html: str, begin: int) -> int | None:
    """Say where the element ends that begins at a place; ``None`` where it has no end."""
    name = _NAME.match(html, begin)
    depth = 0
    for found in _tags(name[1]).finditer(html, begin) if name else ():
        depth += -1 if found[1] else 1
        if depth == 0:
            return found.end()
    return None


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}\b[^>]*>")
