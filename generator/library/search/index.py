"""The files of the search, to lie beside the built pages of an edition."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.library.page import ROOT
from generator.library.search.events import incidents
from generator.library.search.pagefind import indexed
from generator.library.search.shelf import postmortems
from generator.library.search.table import order, table
from generator.model.edition import Edition
from generator.output import OutputFile

PLACE = f"{ROOT}search/"


def index(edition: Edition, folder: Path, status: Path | None) -> Iterator[OutputFile]:
    """Index the library built in ``folder``, and the incidents published in ``status``.

    Of nothing there is no index; the page of the search then says so.
    """
    records = sorted((*postmortems(edition, folder), *incidents(edition, status)), key=order)
    if not records:
        return
    files, ids = indexed(records)
    for name, data in sorted(files.items()):
        yield OutputFile(f"{PLACE}pagefind/{name}", data)
    yield OutputFile(f"{PLACE}table.json", table(edition, records, ids))
