"""Load, move an example to now, check: what every command starts with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.load import load_content
from generator.problems import Lane, sort_key
from generator.site.judge import judged, stopped
from generator.site.opened import Opened
from generator.site.rescue import rescued


def open_site(
    root: Path,
    now: datetime,
    *,
    keep_going: bool = False,
    lanes: Collection[Lane] = frozenset(Lane),
) -> Opened:
    """Open the site below ``root`` as it stands at ``now``.

    With ``keep_going`` a broken file is shown in its last good version from git, or left out.
    Without the library among ``lanes``, bodies of postmortems are not read: the status page needs
    their front matter only.
    """
    loaded = load_content(root, with_bodies=Lane.LIBRARY in lanes)
    broken = len(loaded.broken) + len(loaded.broken_papers)
    files = 1 + len(loaded.events) + len(loaded.postmortems) + broken
    opened = Opened(loaded.content, loaded.problems, media=loaded.media, files=files)
    if loaded.content:
        content, found = judged(loaded.content, loaded.documents, loaded.site_document, now)
        problems = tuple(sorted(loaded.problems + found, key=sort_key))
        opened = replace(opened, content=content, problems=problems)
    opened = replace(opened, stopped=stopped(opened.problems))
    if keep_going and opened.stopped:
        return rescued(loaded, opened, root, now)
    return replace(opened, content=None) if Lane.STATUS in opened.stopped else opened
