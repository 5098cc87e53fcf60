"""Load, move the example to now, check: what every command starts with."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from generator.checks import check
from generator.load import load_content, with_canonical_ids
from generator.problems import Level, sort_key
from generator.site.opened import Opened


def open_site(root: Path, now: datetime, *, keep_going: bool = False) -> Opened:
    """Open the site below ``root`` as it stands at ``now``."""
    del keep_going
    loaded = load_content(root)
    problems = loaded.problems
    content = loaded.content
    if content is not None:
        problems += check(content, loaded.documents, loaded.site_document, now)
        content = with_canonical_ids(content)
    if any(problem.level is Level.ERROR for problem in problems):
        content = None
    return Opened(content, tuple(sorted(problems, key=sort_key)), media=loaded.media)
