"""Moves the theme's inline scripts into files, so that a policy need not allow any inline.

Only the theme's are met here: what authors write was sanitised before, and text is escaped.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

FOLDER = "assets/javascripts"
_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class Scripts:
    """The scripts of one build, each kept once under a name made of its text."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}

    def moved(self, html: str, base: str) -> str:
        """Give a page whose scripts are files; ``base`` leads from it to the library's root."""

        def named(found: re.Match[str]) -> str:
            name = f"inline.{sha256(found[1].encode()).hexdigest()[:8]}.js"
            self._files[name] = found[1]
            return f'<script src="{base}/{FOLDER}/{name}"></script>'

        return _INLINE.sub(named, html)

    def write(self, folder: Path) -> None:
        """Write the files into a built library."""
        for name, text in self._files.items():
            target = folder / FOLDER / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
