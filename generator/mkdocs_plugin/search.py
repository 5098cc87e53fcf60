"""Lets the search index what was built, once all of it is there."""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from pathlib import Path

from generator.library import ROOT
from generator.model.edition import Edition

_SEARCH = "generator.library.search"


def add_search(edition: Edition, folder: Path, status: Path | None) -> None:
    """Add the index of the built library in ``folder`` to it.

    ``generator.library.search.index(edition, folder, status)`` yields files whose paths begin with
    ``postmortems/``.
    """
    if find_spec(_SEARCH) is None:
        return
    for file in importlib.import_module(_SEARCH).index(edition, folder, status):
        target = folder / file.path.removeprefix(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
