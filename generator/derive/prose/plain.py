"""The short way for messages without any Markdown: what the long way would say, in no time.

Most messages are plain sentences, and there are tens of thousands of them. A message is plain if
no character of it could mean something to Markdown, to HTML or to the search for addresses.
"""

from __future__ import annotations

import re

from generator.derive.prose.rendered import Rendered

_MEANS_SOMETHING = re.compile(
    r"""
      [\\`*_\[\]<>&]            # code, emphasis, links, quotes, HTML, entities
    | [^\S\n ]                  # tabs and rare spaces
    | (?:\A|\n)[ ]              # indentation
    | [ ](?:\Z|\n)              # hard breaks
    | (?:\A|\n)[-+=#~]          # lists, rules, headings, fences
    | (?:\A|\n)[0-9]{1,9}[.)]   # numbered lists
    | ://|mailto:               # addresses
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PARAGRAPHS = re.compile(r"\n{2,}")


def is_plain(source: str) -> bool:
    """Whether Markdown finds nothing but paragraphs here."""
    return _MEANS_SOMETHING.search(source) is None


def render_plain(source: str) -> Rendered:
    """Render a plain message."""
    if not source:
        return Rendered(html="", text="")
    text = _PARAGRAPHS.sub("\n\n", source)
    return Rendered(html=f"<p>{text.replace(chr(10) * 2, '</p>' + chr(10) + '<p>')}</p>", text=text)
