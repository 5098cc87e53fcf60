"""One script made of small modules, and of the words and numbers that they need."""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.status.pages.assets.settings import settings
from generator.status.pages.views.desk import Desk

SOURCES = Path(__file__).parent.parent / "js"
ORDER = ("clock", "times", "bars", "copy", "stale", "refresh", "main")


def script(desk: Desk) -> str:
    """Join the modules into one function; imports and exports are only for the tests."""
    constants = json.dumps(settings(desk), ensure_ascii=False, separators=(",", ":"))
    sources = [(SOURCES / f"{name}.js").read_text("utf-8") for name in ORDER]
    body = "".join(map(stripped, sources))
    return f'(()=>{{"use strict";\nconst settings={constants};\n{body}}})();\n'


def stripped(source: str) -> str:
    """Take out imports, exports, indentation and lines that are comments."""
    lines = (line.strip() for line in source.splitlines())
    kept = (
        re.sub(r"^export ", "", line)
        for line in lines
        if line and not line.startswith(("//", "import ", "/**", "*"))
    )
    return "".join(f"{line}\n" for line in kept)
