"""Build the library where something in it has changed, and import what that takes only then."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from generator.cache import NoCache, Store
from generator.cli.library.inputs import digest
from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.library.standing import stands
from generator.load import Tray
from generator.model.public import PublicSite


def shelve(
    root: Path,
    shelves: Shelves,
    now: datetime,
    site: PublicSite,
    *,
    files: Mapping[str, bytes],
    keep_going: bool = False,
    waits: Callable[[], None] = lambda: None,
    store: Store | None = None,
    tray: Tray | None = None,
) -> Shelved:
    """Publish both editions of the library of a site whose status page was just published.

    ``files`` are digests of the files of events, as far as they are shown as they stand there.
    What earlier builds worked out is taken from ``store``, and what the status page read from
    ``tray``.
    """
    made_of = digest(root, site, files)
    if stands(shelves, made_of.whole, now):
        return Shelved(unchanged=True)
    from generator.cli.library.publishing import publish_library  # noqa: PLC0415 - imports MkDocs

    return publish_library(
        root,
        shelves,
        now,
        made_of,
        keep_going=keep_going,
        waits=waits,
        store=store or NoCache(),
        tray=tray,
    )
