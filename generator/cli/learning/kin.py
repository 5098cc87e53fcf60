"""Past postmortems that are like a new one, found as the library finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath

from generator.cli.caching import recalling
from generator.cli.told import tell
from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.load.postmortem import load_postmortem, with_body
from generator.model.content import Content, Postmortem
from generator.model.learning import Audience
from generator.problems.lane import POSTMORTEMS
from generator.site import Opened, open_site
from generator.site.single import Desk
from generator.source import Paper, parse_paper

SHOWN = 3
_BLANK = re.compile(rb"\{\{[^{}]*\}\}")
"""What is still to be filled in says nothing of what happened."""


def kin(draft: bytes, file: str, desk: Desk, now: datetime) -> Iterator[str]:
    """Say which past postmortems are most like a draft, and why; one line each."""
    with recalling(desk.root):
        yield from _kin(draft, file, desk, now)


def _kin(draft: bytes, file: str, desk: Desk, now: datetime) -> Iterator[str]:
    opened = open_site(desk.root, now)
    paper = parse_paper(_BLANK.sub(b"", draft), file)
    if opened.content is None or not isinstance(paper, Paper):
        return
    written = load_postmortem(paper, PurePosixPath(file).stem)
    if not isinstance(written, Postmortem):
        tell(written, "text")
        return
    written = with_body(paper, written, _began(opened))
    content = opened.content.model_copy(
        update={"postmortems": (*opened.content.postmortems, written)}
    )
    made = edition(content, public_site(content, now), now, Audience.INTERNAL)
    by_id = {each.id: each for each in made.entries}
    files = {each.id: each.file for each in content.postmortems}
    for sibling in by_id[written.id].siblings[:SHOWN]:
        reasons = ", ".join(sibling.reasons[:4])
        yield f"{by_id[sibling.id].title} ({files[sibling.id]}): {reasons}"


def _began(opened: Opened) -> dict[str, datetime]:
    content: Content | None = opened.content
    events = content.events if content else ()
    return {each.id: each.started for each in events if hasattr(each, "started")}


def folder_of(team: str) -> str:
    """The folder of a team's postmortems, below the root."""
    return f"{POSTMORTEMS}/{team}"
