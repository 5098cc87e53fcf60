"""Repairs in Material's own templates, where what they print is no valid HTML."""

from __future__ import annotations

from jinja2.ext import Extension

_REPAIRS = (
    ('type="checkbox" id="__drawer" autocomplete="off"', 'type="checkbox" id="__drawer"'),
    ('type="checkbox" id="__search" autocomplete="off"', 'type="checkbox" id="__search"'),
)
"""What stands there, and what should: a check box completes nothing."""


class Tidy(Extension):
    """Reads templates with the repairs made; where nothing is to repair it changes nothing."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Repair the frame of all pages."""
        del filename
        if name == "base.html":
            for found, better in _REPAIRS:
                source = source.replace(found, better)
        return source
