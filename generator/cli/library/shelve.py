"""Build the library where something in it has changed, and import what that takes only then."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from pathlib import Path

from generator.cache import NoCache, Store
from generator.cli.library.inputs import digest
from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.library.standing import stands
from generator.load import Tray
from generator.model.public import PublicSite
from generator.problems import Problem


def shelve(
    root: Path,
    shelves: Shelves,
    now: datetime,
    site: PublicSite,
    *,
    files: Mapping[str, bytes],
    found: Collection[Problem] = (),
    keep_going: bool = False,
    waits: Callable[[], None] = lambda: None,
    store: Store | None = None,
    tray: Tray | None = None,
) -> Shelved:
    """Publish both editions of the library of a site whose status page was just published.

    ``files`` are digests of the files of events, as far as they are shown as they stand there, and
    ``found`` is what is wrong to that page. What earlier builds worked out is taken from ``store``,
    and what the status page read from ``tray``. Without ``keep_going`` nothing stands of which a
    postmortem is missing.
    """
    made_of = digest(root, site, files, found)
    standing = stands(shelves, made_of.whole, now)
    if standing and (keep_going or not standing.withheld):
        return standing
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
