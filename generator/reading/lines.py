"""The lines of a text, cut where a Markdown parser cuts them."""

from __future__ import annotations

import re

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def split_lines(text: str) -> list[str]:
    """Cut a text into lines with their ends; joined they are the text again."""
    return _LINE.findall(text)
