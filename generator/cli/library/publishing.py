"""From a site's root and a moment to the published library: a public edition and an internal one.

Whatever stands in the way becomes a problem, and what was published before stays as it was.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.cache import Store, remembering
from generator.cli.library.calm import calm
from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.library.standing import forget_library, remember_library
from generator.cli.publishing import LIBRARY
from generator.cli.trouble import as_problem
from generator.derive import public_site
from generator.derive.library.edition import edition
from generator.library import render_library
from generator.mkdocs_plugin import Spool, build_library, internal_frontdoor
from generator.model.content import Content
from generator.model.edition import Edition
from generator.model.learning import Audience
from generator.output import CannotPublish, OutputFile, Published, claimed
from generator.problems import Lane
from generator.reading import readings_kept
from generator.site import open_site
from generator.site.history.attach import with_history
from generator.status import TemplateProblem

_GROUND = b"library"
"""Files are compared by their bytes, so that it matters to none what else they are made of."""
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
    store: Store,
) -> Shelved:
    """Build and publish both editions, or neither; ``made_of`` is remembered for the next build."""
    with calm(), remembering(store):
        return _publish(
            root, shelves, now, made_of, keep_going=keep_going, waits=waits, store=store
        )


def _publish(
    root: Path,
    shelves: Shelves,
    now: datetime,
    made_of: str,
    *,
    keep_going: bool,
    waits: Waits,
    store: Store,
) -> Shelved:
    with readings_kept(store):
        opened = open_site(root, now, keep_going=keep_going)
    if opened.content is None or (opened.stopped and not keep_going):
        return Shelved(opened.problems, opened.withheld)
    read = len(opened.content.postmortems)
    editions = _editions(with_history(opened.content, root), now)
    opened = replace(opened, content=None)  # its texts are in the editions, so its room is free
    try:
        forget_library(shelves)
        published = _published(editions, root, shelves, waits, store)
        remember_library(shelves, made_of, tuple(editions.values()))
    except (CannotPublish, TemplateProblem) as trouble:
        return Shelved((*opened.problems, as_problem(trouble, root)), opened.withheld)
    problems = tuple(each for each in opened.problems if each.lane is Lane.LIBRARY)
    return Shelved(problems, opened.withheld, published, read=read)


def _editions(content: Content, now: datetime) -> Editions:
    site = public_site(content, now)
    return {audience: edition(content, site, now, audience) for audience in Audience}


def _published(
    editions: Editions, root: Path, shelves: Shelves, waits: Waits, store: Store
) -> dict[Audience, Published]:
    """Build both before either is published. Without anything public no public one is there."""
    public, internal = editions[Audience.PUBLIC], editions[Audience.INTERNAL]
    overrides = root / "overrides"
    with tempfile.TemporaryDirectory(prefix="statusbook-") as folder, ExitStack() as stack:
        made: dict[Audience, tuple[Path, Spool]] = {}
        for each in (internal, public):
            built = Path(folder, each.audience)
            spool = Spool(Path(folder, f"{each.audience}-spool"))
            stack.callback(spool.close)
            made[each.audience] = built, spool
            if each is internal or each.entries:
                pages = render_library(each)
                status = shelves.public
                build_library(each, pages, built, overrides, status, store=store, spool=spool)
        with claimed(shelves.public, waits=waits) as claim:
            outside = claim.publish(_files(*made[Audience.PUBLIC]), part=LIBRARY)
        with claimed(shelves.internal, waits=waits) as claim:
            whole = _whole(*made[Audience.INTERNAL], internal)
            inside = claim.publish(whole, ground=_GROUND)
    return {Audience.PUBLIC: outside, Audience.INTERNAL: inside}


def _files(built: Path, spool: Spool) -> Iterator[OutputFile]:
    """Give what MkDocs made, below the folder in which it is published."""
    written = {
        file.relative_to(built).as_posix(): file for file in built.rglob("*") if file.is_file()
    }
    for path in sorted({*written, *spool}):
        data = spool.read(path) if path in spool else written[path].read_bytes()
        yield OutputFile(f"{LIBRARY}/{path}", data)


def _whole(built: Path, spool: Spool, internal: Edition) -> Iterator[OutputFile]:
    yield from _files(built, spool)
    yield from internal_frontdoor(internal)
