"""Messages: Markdown in, sanitised HTML and plain text out.

Raw HTML is text. Links lead to http, https and mailto only, and lead somewhere from a feed too.
There are no images (a picture becomes a link to it), no classes, styles, ids or handlers.
Headings become bold lines, so that they never disturb the outline of the page around them.
No line that an author wrote is dropped.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.derive.characters import printable
from generator.derive.prose.links import Base
from generator.derive.prose.markdown import render_markdown
from generator.derive.prose.plain import is_plain, render_plain
from generator.derive.prose.rendered import Rendered

__all__ = ["Base", "Rendered", "render"]


_MAY_BE_RELATIVE = re.compile(r"\]\((?!https?://)")
_NOWHERE = Base(site="", page="")


def render(message: str, base: Base) -> Rendered:
    """Render a message. Relative links start at ``base``."""
    source = message.strip("\n")
    if is_plain(source):
        return render_plain(source)
    source = printable(source).strip("\n")
    return _rendered(source, base if _MAY_BE_RELATIVE.search(source) else _NOWHERE)


@lru_cache(maxsize=4096)
def _rendered(source: str, base: Base) -> Rendered:
    """Render the long way, and messages that say the same once; few have links to complete."""
    return render_markdown(source, base)
