"""Opens a text below a heading for what a template draws there; what was written stays below it.

The template puts its drawing in the place of ``slot(name)``. No author can write one: it comes in
after their text was sanitised.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from generator.library.page import Drawn

_HEADING = re.compile(r'<h([1-6]) id="([^"]*)">.*?</h\1>', re.DOTALL)


def slot(name: str) -> str:
    """Write what stands where something is drawn."""
    return f'<div data-drawn="{name}"></div>'


def woven(html: str, drawn: Iterable[Drawn]) -> str:
    """Open a whole text for what is drawn in it."""
    by_anchor = {each.anchor: each for each in drawn}
    parts: list[str] = []
    done, below = 0, None
    for heading in [*_HEADING.finditer(html), None]:
        stop = heading.start() if heading else len(html)
        parts.append(opened(html[done:stop], below))
        if heading:
            parts.append(heading[0])
            done, below = heading.end(), by_anchor.pop(heading[2], None)
    return "".join(parts)


def opened(html: str, drawn: Drawn | None) -> str:
    """Open what stands between a heading and the next."""
    html = _framed(html)
    if drawn is None:
        return html
    summary = f"<summary>{escape(drawn.written, quote=False)}</summary>"
    return (
        f'\n{slot(drawn.name)}\n<details class="sb-written">{summary}\n{html.strip()}\n</details>\n'
    )


def _framed(html: str) -> str:
    """Let wide tables scroll inside themselves, by keyboard too."""
    opening = '<div class="sb-scroll" role="group" aria-label="Table" tabindex="0">'
    return html.replace("<table>", f'{opening}<table class="sb-told">').replace(
        "</table>", "</table></div>"
    )
