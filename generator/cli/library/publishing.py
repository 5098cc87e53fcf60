"""From a site's root and a moment to the published library: a public edition and an internal one.

Whatever stands in the way becomes a problem, and what was published before stays as it was.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.library.standing import forget_library, remember_library
from generator.cli.publishing import LIBRARY, as_problem
from generator.derive import public_site
from generator.derive.library import edition
from generator.library import render_library
from generator.mkdocs_plugin import build_library, internal_frontdoor
from generator.model.content import Content
from generator.model.edition import Edition
from generator.model.learning import Audience
from generator.output import CannotPublish, OutputFile, Published, claimed
from generator.problems import Lane
from generator.site import open_site

Waits = Callable[[], None]
Editions = dict[Audience, Edition]


def publish_library(
    root: Path,
    shelves: Shelves,
    now: datetime,
    made_of: str,
    *,
    keep_going: bool = False,
    waits: Waits = lambda: None,
) -> Shelved:
    """Build and publish both editions, or neither; ``made_of`` is remembered for the next build."""
    opened = open_site(root, now, keep_going=keep_going)
    if opened.content is None or (opened.stopped and not keep_going):
        return Shelved(opened.problems, opened.withheld)
    editions = _editions(opened.content, now)
    try:
        forget_library(shelves)
        published = _published(editions, root, shelves, waits)
        remember_library(shelves, made_of, tuple(editions.values()))
    except CannotPublish as trouble:
        return Shelved((*opened.problems, as_problem(trouble, root)), opened.withheld)
    problems = tuple(each for each in opened.problems if each.lane is Lane.LIBRARY)
    return Shelved(problems, opened.withheld, published, read=len(opened.content.postmortems))


def _editions(content: Content, now: datetime) -> Editions:
    site = public_site(content, now)
    return {audience: edition(content, site, now, audience) for audience in Audience}


def _published(
    editions: Editions, root: Path, shelves: Shelves, waits: Waits
) -> dict[Audience, Published]:
    """Build both before either is published. Without anything public no public one is there."""
    public, internal = editions[Audience.PUBLIC], editions[Audience.INTERNAL]
    with tempfile.TemporaryDirectory(prefix="statusbook-") as folder:
        ours, theirs = Path(folder, "internal"), Path(folder, "public")
        for each, built in ((internal, ours), (public, theirs)):
            if each is internal or each.entries:
                build_library(each, render_library(each), built, root / "overrides", shelves.public)
        with claimed(shelves.public, waits=waits) as claim:
            outside = claim.publish(_files(theirs), part=LIBRARY)
        with claimed(shelves.internal, waits=waits) as claim:
            inside = claim.publish(_whole(ours, internal))
    return {Audience.PUBLIC: outside, Audience.INTERNAL: inside}


def _files(built: Path) -> Iterator[OutputFile]:
    """Give what MkDocs made, below the folder in which it is published."""
    for file in sorted(built.rglob("*")):
        if file.is_file():
            path = f"{LIBRARY}/{file.relative_to(built).as_posix()}"
            yield OutputFile(path, file.read_bytes())


def _whole(built: Path, internal: Edition) -> Iterator[OutputFile]:
    yield from _files(built)
    yield from internal_frontdoor(internal)
