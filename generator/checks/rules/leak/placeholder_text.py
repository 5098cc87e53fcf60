"""Text that somebody still had to replace.

Blanks of a template, such as ``{{what customers see}}``, and ``TODO``, ``TBD``, ``XXX``, ``lorem
ipsum`` or ``[insert …]``. What is meant to be read so goes between backticks.

Bad::

    message: "{{how many or which customers}} cannot pay since {{time}} UTC."

Good::

    message: About 15% of customers cannot pay since 14:02 UTC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.leaks import Leak, Search
from generator.checks.prose import has_any, words
from generator.model.content import SiteConfig
from generator.problems import Level
from generator.problems.words import shown

_PLACEHOLDER = re.compile(
    r"\{\{[^{}]*\}\}|\{\{|\}\}|\b(?:TODO|TBD|TBC|FIXME|XXX+)\b"
    r"|(?i:\blorem ipsum\b|[\[<(](?:insert|fill in|add|enter|placeholder)\b[^\])>\n]*[\])>])"
)

_PARTS = ("{{", "}}", "TODO", "TBD", "TBC", "FIXME", "XXX")
_LOWER_PARTS = (
    *(
        "lorem ipsum",
        "insert",
        "fill in",
        "placeholder",
        "[add",
        "<add",
        "(add",
        "[enter",
        "<enter",
    ),
    "(enter",
)
"""Every placeholder has one of these or of those."""


def _found(text: str, site: SiteConfig) -> Iterator[Leak]:
    del site
    for match in _PLACEHOLDER.finditer(words(text)):
        yield Leak(
            match.start(),
            f"{shown(match[0])} stands where somebody still has to write something",
            "write it, or leave the sentence out; what is meant so goes between backticks",
        )


def _may_be_one(text: str) -> bool:
    return has_any(text, _PARTS) or has_any(text.lower(), _LOWER_PARTS)


SEARCH = Search(_found, Level.ERROR, looks_back=True, may_be=_may_be_one, in_postmortems=False)
