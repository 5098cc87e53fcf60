"""Lets the search index what was built, once all of it is there."""

from __future__ import annotations

import importlib
from importlib.util import find_spec
from pathlib import Path

from generator.cache import NoCache, Store
from generator.library import ROOT
from generator.mkdocs_plugin.spool import Spool
from generator.model.edition import Edition

_SEARCH = "generator.library.search"


def add_search(
    edition: Edition,
    folder: Path,
    status: Path | None,
    store: Store | None = None,
    spool: Spool | None = None,
) -> None:
    """Add the index of the built library in ``folder`` and ``spool`` to it.

    ``generator.library.search.index`` yields files whose paths begin with ``postmortems/``. Only
    with a ``spool`` may files for a while lie beside ``folder``.
    """

    def read(path: str) -> bytes:
        if spool is not None and path in spool:
            return spool.read(path)
        return (folder / path).read_bytes()

    if find_spec(_SEARCH) is None:
        return
    search = importlib.import_module(_SEARCH)
    scratch = folder.with_name(f"{folder.name}-search") if spool is not None else None
    for file in search.index(edition, read, status, store or NoCache(), scratch):
        if spool is not None:
            spool.add(file.path.removeprefix(ROOT), file.data)
            continue
        target = folder / file.path.removeprefix(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
