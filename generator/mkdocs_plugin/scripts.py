"""Moves the theme's inline scripts into files, so that a policy need not allow any inline.

Only the theme's are met here: what authors write was sanitised before, and text is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

FOLDER = "assets/javascripts"
_NAMED = re.compile(rf"/{FOLDER}/(inline\.[0-9a-f]{{8}}\.js)\"></script>")
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

    def named_in(self, html: str) -> dict[str, str]:
        """Give those of the scripts that a page asks for."""
        return {name: self._files[name] for name in sorted(set(_NAMED.findall(html)))}

    def add(self, files: Mapping[str, str]) -> None:
        """Add those of a page that an earlier build made."""
        self._files |= files

    def write(self, folder: Path) -> None:
        """Write the files into a built library."""
        for name, text in self._files.items():
            target = folder / FOLDER / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
