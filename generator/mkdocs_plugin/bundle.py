"""The theme's many small sources as one stylesheet and one script, each under a name of its text.

A page then asks for two files instead of two dozen, and a host may let readers keep them for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple

FOLDER = "assets/library/"
SHEETS = (
    "tokens", "material", "label", "card", "page", "head", "course", "rail", "todo", "kin", "past",
    "list", "find", "home", "search", "fold", "report", "figure", "plot", "print",
)  # fmt: skip
"""Stylesheets in the order in which they count."""
MODULES = ("draw", "engine", "highlight", "box", "page", "start")
"""Modules of the search; each imports only those before it."""
_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)

Read = Callable[[str], str]
"""Gives the text of a source below the theme."""


class Bundle(NamedTuple):
    """Paths below the library's root, and what stands there."""

    style: str
    style_text: str
    script: str
    script_text: str

    @property
    def names(self) -> dict[str, str]:
        """Where templates find them."""
        return {"style": self.style, "script": self.script}


def bundled(read: Read) -> Bundle:
    """Put the sources together."""
    style = "".join(read(f"{FOLDER}{name}.css") for name in SHEETS)
    script = "\n".join(_module(name, read(f"{FOLDER}search/{name}.js")) for name in MODULES)
    return Bundle(
        f"{FOLDER}library.{_hash(style)}.css",
        style,
        f"{FOLDER}search/search.{_hash(script)}.js",
        script,
    )


def is_source(path: str) -> bool:
    """Whether a file of the theme goes out in a bundle, and not by itself."""
    return path.startswith(FOLDER) and path.endswith((".css", ".js"))


def _module(name: str, text: str) -> str:
    """Wrap a module into a scope of its own; what it exports is the scope's value."""
    exported = ", ".join(found[1] for found in _EXPORT.finditer(text))
    inner = _EXPORT.sub("", _IMPORT.sub(r"const { \1 } = $\2;", text))
    return f"const ${name} = (() => {{\n{inner.strip()}\nreturn {{ {exported} }};\n}})();\n"


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:10]
