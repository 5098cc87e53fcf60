"""One stylesheet made of one source file a component, without comments and indentation."""

from __future__ import annotations

import re
from pathlib import Path

SOURCES = Path(__file__).parent.parent / "css"
ORDER = (
    "tokens",
    "page",
    "prose",
    "icon",
    "header",
    "answer",
    "section",
    "component",
    "bar",
    "event",
    "timeline",
    "facts",
    "table",
    "subscribe",
    "footer",
    "forced",
    "print",
)


def stylesheet(brand: str, extra: str = "") -> str:
    """Join the sources; the brand follows the tokens, a site's own rules end it, untouched."""
    sources = [(SOURCES / f"{name}.css").read_text("utf-8") for name in ORDER]
    return "".join(map(stripped, [sources[0], brand, *sources[1:]])) + extra


def stripped(css: str) -> str:
    """Take out comments and the space between rules; strings in it hold no ``/*``."""
    lines = (line.strip() for line in re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines())
    joined = "".join(
        line if line.endswith(("{", "}", ";", ",")) else f"{line} " for line in lines if line
    )
    return re.sub(r" ?\{ ?", "{", joined).replace(": ", ":").replace(";}", "}").replace("} ", "}")
