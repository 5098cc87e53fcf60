"""The code of templates, ours and those that they stand upon: for both editions, and for long."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from generator.templates.kept import KeptCode

_PACKAGES = ("material", "mkdocs")
"""Whose templates ours stand upon."""
_BESIDE = Path(__file__).with_name("templates")
"""Where code is kept: among templates it would be published with them."""


@cache
def compiled(ours: Path, escaped: frozenset[str], *, kept: bool) -> KeptCode:
    """Give what was compiled where the templates of these names escape what they print.

    All that lie in ``ours`` do. Only where no plugin of a site has a say in how templates are
    compiled is their code ``kept`` for other processes.
    """
    built_in: Mapping[Path, Path] = {ours: _BESIDE / "ours", **_theirs()} if kept else {}
    return KeptCode({}, built_in, lambda name: "escapes" if name in escaped else "")


def _theirs() -> dict[Path, Path]:
    found: dict[Path, Path] = {}
    for name in _PACKAGES:
        spec = find_spec(name)
        for folder in (spec and spec.submodule_search_locations) or ():
            found[Path(folder, "templates")] = _BESIDE / name
    return found
