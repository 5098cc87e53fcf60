"""Obeys the published ``_headers`` file, so that the page meets here the policy it meets outside.

What would outlive the visit in a browser, or hide a change from it, is left out.
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

_NOT_HERE = frozenset({"cache-control", "strict-transport-security"})


def declared_headers(tree: Path, path: str) -> dict[str, str]:
    """Headers that the tree's ``_headers`` file asks for a path; of two of a name the later."""
    try:
        lines = (tree / "_headers").read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return {}
    found: dict[str, str] = {}
    fits = False
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if not line[0].isspace():
            fits = fnmatchcase(path, line.strip())
        elif fits:
            name, _, value = line.strip().partition(":")
            found[name.strip().title()] = value.strip()
    return {name: value for name, value in found.items() if name.lower() not in _NOT_HERE}
