"""Whether a text may hold what must not reach a YAML composer: a look of microseconds.

It never misses and sometimes errs: a suspicious text is looked at again, event by event
(``events``). What it lets pass has at most ``INNOCENT`` brackets, and lines that begin lists and
mappings in fewer columns than that, so that the composer's recursion is bounded.
"""

from __future__ import annotations

import re

INNOCENT = 40
_SHORT = 64 * 1024
_SIGNS = ("&", "*", "!", "<<")
_PROPERTY = re.compile(r"(?:^|[\s\[\]{},:?\-])(?:[&*][^\s&*]|!)|<<", re.ASCII)
"""Where an anchor, an alias, a tag or a merge key may begin."""
_DEEP = re.compile(rf"\n[ \t\-?:]{{{INNOCENT},}}\S", re.ASCII)


def is_suspicious(text: str) -> bool:
    """Whether anchors, aliases, tags, merge keys, deep nesting or great length are possible."""
    return (
        len(text) > _SHORT
        or text.count("[") + text.count("{") > INNOCENT
        or (any(sign in text for sign in _SIGNS) and _PROPERTY.search(text) is not None)
        or _DEEP.search("\n" + text) is not None
    )
