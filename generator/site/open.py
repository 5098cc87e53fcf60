"""Load, move an example to now, check: what every command starts with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.cache import NoCache, Store
from generator.load import INCIDENTS, Loaded, Tray, load_content
from generator.problems import Lane, Level, Place, Problem, sort_key
from generator.site.archive import Archive
from generator.site.earlier import HEAD, compared
from generator.site.judge import judged, stopped
from generator.site.opened import Opened
from generator.site.remnants import of_remnants, with_more
from generator.site.removed import removals
from generator.site.rescue import rescued


def open_site(
    root: Path,
    now: datetime,
    *,
    keep_going: bool = False,
    lanes: Collection[Lane] = frozenset(Lane),
    base: str | None = None,
    archive: Archive | None = None,
    store: Store | None = None,
    tray: Tray | None = None,
) -> Opened:
    """Open the site below ``root`` as it stands at ``now``.

    With ``keep_going`` a broken file is shown in its last good version from git, or left out.
    Without the library among ``lanes``, bodies of postmortems are not read: the status page needs
    their front matter only. What was published is what the commit ``base`` has; where none is
    given it is the newest one. Events that the ``archive`` has are left to it. The ``store`` keeps
    what git told. What lies on the ``tray`` was read just now.
    """
    loaded = load_content(root, with_bodies=Lane.LIBRARY in lanes, shelf=archive, tray=tray)
    opened = Opened(
        loaded.content, loaded.problems, media=loaded.media, files=loaded.files, loaded=loaded
    )
    before = compared(
        root,
        loaded,
        base or HEAD,
        archive.before if archive else None,
        lambda: removals(root, now, store or NoCache()),
    )
    if loaded.content:
        content, found = judged(
            loaded.content,
            loaded.documents,
            loaded.site_document,
            now,
            before.earlier,
            shelved=loaded.shelved,
        )
        told = _not_compared(base, before.reason) if base and before.reason else ()
        problems = tuple(sorted((*loaded.problems, *found.problems, *told), key=sort_key))
        opened = replace(opened, content=content, problems=problems, allowed=found.allowed)
    opened = replace(opened, stopped=stopped(opened.problems))
    if loaded.shelved and (before.afresh or _is_moved(loaded)):
        if archive:
            archive.set_aside()
        return open_site(root, now, keep_going=keep_going, lanes=lanes, base=base, store=store)
    more = of_remnants(loaded, now)
    if keep_going and opened.stopped:
        opened = rescued(loaded, opened, root, now, before.earlier)
        return replace(opened, problems=with_more(opened.problems, more))
    opened = replace(opened, problems=with_more(opened.problems, more))
    return replace(opened, content=None) if Lane.STATUS in opened.stopped else opened


def _is_moved(loaded: Loaded) -> bool:
    """Whether the times of the site are not those in its files."""
    return loaded.content is not None and loaded.content.site.example_written is not None


def _not_compared(base: str, reason: str) -> tuple[Problem, ...]:
    sentence = f"what was published at {base} cannot be compared: {reason}"
    hint = "name a commit that is here; a shallow clone has few: git fetch --deepen=100"
    return (Problem(Place(INCIDENTS), "no-history", sentence, hint, Level.WARNING),)
