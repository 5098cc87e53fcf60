"""Whether a text may hold what must not reach a YAML composer: a look of microseconds.

It never misses and sometimes errs: a suspicious text is looked at again, event by event
(``events``). What it lets pass has at most ``INNOCENT`` brackets, and lines that begin lists and
mappings in fewer columns than that, so that the composer's recursion is bounded.
"""

from __future__ import annotations

import re

INNOCENT = 40
_SHORT = 64 * 1024
_BEFORE = r"(?<![^\s\[\]{},:?\-]%s)"
"""What may stand before a sign; it is asked once the sign is found."""
_PROPERTIES = {
    sign: re.compile(re.escape(sign) + _BEFORE % re.escape(sign) + after, re.ASCII)
    for sign, after in (("&", r"[^\s&*]"), ("*", r"[^\s&*]"), ("!", ""))
}
"""Where an anchor, an alias or a tag may begin, by the sign that it begins with."""
_DEEP = re.compile(rf"\n[ \t\-?:]{{{INNOCENT},}}\S", re.ASCII)


def is_suspicious(text: str) -> bool:
    """Whether anchors, aliases, tags, merge keys, deep nesting or great length are possible."""
    return (
        len(text) > _SHORT
        or text.count("[") + text.count("{") > INNOCENT
        or "<<" in text
        or any(sign in text and begin.search(text) for sign, begin in _PROPERTIES.items())
        or _DEEP.search("\n" + text) is not None
    )
