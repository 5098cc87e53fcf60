"""The short way for messages without any Markdown: what the long way would say, in no time.

Most messages are plain sentences, and there are tens of thousands of them. A message is plain if
no character of it could mean something to Markdown, to HTML or to the search for addresses.
"""

from __future__ import annotations

import re

from generator.derive.characters import FORBIDDEN
from generator.derive.prose.rendered import Rendered

# Escapes, code, emphasis, links, quotes, HTML, entities, and every space but one.
_MARKS = re.compile(r"[\\`*_\[\]<>&\x00-\x09\x0b-\x1f\x7f]")
_RARE = re.compile(f"[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000{FORBIDDEN}]")
# Lists, rules, headings, fences, indentation; numbered lists.
_LINE_BEGINS = re.compile(r"\n(?:[-+=#~ ]|[0-9]{1,9}[.)])")
_HARD_BREAK = " \n"


def is_plain(source: str) -> bool:
    """Whether Markdown finds nothing but paragraphs here."""
    lines = f"\n{source}\n"
    return not (
        _MARKS.search(source)
        or (not source.isascii() and _RARE.search(source))
        or "://" in source
        or "mailto:" in source.lower()
        or _HARD_BREAK in lines
        or _LINE_BEGINS.search(lines)
    )


def render_plain(source: str) -> Rendered:
    """Render a plain message that neither begins nor ends with an empty line."""
    if not source:
        return Rendered(html="", text="")
    while "\n\n\n" in source:
        source = source.replace("\n\n\n", "\n\n")
    return Rendered(html="<p>" + source.replace("\n\n", "</p>\n<p>") + "</p>", text=source)
