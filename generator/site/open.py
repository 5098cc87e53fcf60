"""Load, move an example to now, check: what every command starts with."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from generator.load import load_content
from generator.problems import sort_key
from generator.site.judge import has_errors, judged
from generator.site.opened import Opened
from generator.site.rescue import rescued


def open_site(root: Path, now: datetime, *, keep_going: bool = False) -> Opened:
    """Open the site below ``root`` as it stands at ``now``.

    With ``keep_going`` a broken file is shown in its last good version from git, or left out.
    """
    loaded = load_content(root)
    files = 1 + len(loaded.events) + len(loaded.broken)
    opened = Opened(loaded.content, loaded.problems, media=loaded.media, files=files)
    if loaded.content:
        content, broken = judged(loaded.content, loaded.documents, loaded.site_document, now)
        problems = tuple(sorted(loaded.problems + broken, key=sort_key))
        opened = Opened(content, problems, media=loaded.media, files=files)
    if not has_errors(opened.problems):
        return opened
    if keep_going:
        return rescued(loaded, opened, root, now)
    return Opened(None, opened.problems, media=loaded.media, files=files)
