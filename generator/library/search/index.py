"""The files of the search, to lie beside the built pages of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.cache import Store
from generator.library.page import ROOT
from generator.library.search.events import incidents
from generator.library.search.parts import indexed
from generator.library.search.shelf import Read, postmortems
from generator.library.search.table import order, table
from generator.model.edition import Edition
from generator.output import OutputFile

PLACE = f"{ROOT}search/"


def index(
    edition: Edition,
    library: Read | Path,
    status: Path | None,
    store: Store | None = None,
    scratch: Path | None = None,
) -> Iterator[OutputFile]:
    """Index a built library, and the incidents published in ``status``.

    ``library`` is its folder, or gives its pages by their paths. Of nothing there is no index; the
    page of the search then says so. What Pagefind reads and writes stays in ``scratch``, if told.
    """
    read = _reading(library) if isinstance(library, Path) else library
    records = sorted((*postmortems(edition, read), *incidents(edition, status)), key=order)
    if not records:
        return
    files, ids = indexed(records, store, scratch)
    for name, data in sorted(files.items()):
        yield OutputFile(f"{PLACE}pagefind/{name}", data)
    yield OutputFile(f"{PLACE}table.json", table(edition, records, ids))


def _reading(folder: Path) -> Read:
    return lambda path: (folder / path).read_bytes()
