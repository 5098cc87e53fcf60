"""Blanks in a message that somebody still has to fill in: ``{{what customers see}}``."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\{\{[^{}]*\}\}")


def blanks(text: str) -> tuple[str, ...]:
    """The blanks of a text, in order."""
    return tuple(_BLANK.findall(text))
