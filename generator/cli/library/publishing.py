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

from generator.cache import NoCache, Store, remembering
from generator.cli.library.calm import calm
from generator.cli.library.inputs import Inputs
from generator.cli.library.missing import Missing
from generator.cli.library.plan import Editions, Plan
from generator.cli.library.shelved import Shelved, Shelves
from generator.cli.library.standing import forget_library, remember_library
from generator.cli.publishing import LIBRARY
from generator.cli.trouble import as_problem
from generator.library import render_library
from generator.load import Tray
from generator.mkdocs_plugin import Spool, build_library, internal_frontdoor
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


def publish_library(
    root: Path,
    shelves: Shelves,
    now: datetime,
    made_of: Inputs,
    *,
    keep_going: bool = False,
    waits: Waits = lambda: None,
    store: Store,
    tray: Tray | None = None,
) -> Shelved:
    """Build and publish both editions, or neither; ``made_of`` is remembered for the next build.

    The public edition is left alone where it stands as it would be built.
    """
    with calm(), remembering(store):
        return _publish(
            root, shelves, now, made_of, keep_going=keep_going, waits=waits, store=store, tray=tray
        )


def _publish(
    root: Path,
    shelves: Shelves,
    now: datetime,
    made_of: Inputs,
    *,
    keep_going: bool,
    waits: Waits,
    store: Store,
    tray: Tray | None = None,
) -> Shelved:
    with readings_kept(store):
        opened = open_site(root, now, keep_going=keep_going, tray=tray)
    if opened.content is None or (opened.stopped and not keep_going):
        return Shelved(opened.problems, opened.withheld)
    read = len(opened.content.postmortems)
    is_plain = not opened.withheld and not isinstance(store, NoCache)
    around = made_of.around if is_plain else ""
    content = with_history(opened.content, root)
    opened = replace(opened, content=None, loaded=None)  # files as parsed are of no use any more
    plan = Plan.of(content, now, around, shelves)
    del content  # what is shown of it is in the editions
    problems = tuple(each for each in opened.problems if each.lane is Lane.LIBRARY)
    try:
        forget_library(shelves)
        published = _published(plan.editions, root, shelves, waits, store)
        outside = plan.outside(published.get(Audience.PUBLIC), shelves)
        missing = Missing.of(problems, opened.withheld)
        remember_library(shelves, made_of.whole, plan.internal, outside, missing)
    except (CannotPublish, TemplateProblem) as trouble:
        return Shelved((*opened.problems, as_problem(trouble, root)), opened.withheld)
    if plan.alone:
        published[Audience.PUBLIC] = plan.alone.published
    return Shelved(problems, opened.withheld, published, read=read)


def _published(
    editions: Editions, root: Path, shelves: Shelves, waits: Waits, store: Store
) -> dict[Audience, Published]:
    """Build them all before any is published. Without anything public no public one is there."""
    overrides = root / "overrides"
    published: dict[Audience, Published] = {}
    with tempfile.TemporaryDirectory(prefix="statusbook-") as folder, ExitStack() as stack:
        made: dict[Audience, tuple[Path, Spool]] = {}
        for audience, each in editions.items():
            built = Path(folder, audience)
            spool = Spool(Path(folder, f"{audience}-spool"))
            stack.callback(spool.close)
            made[audience] = built, spool
            if audience is Audience.INTERNAL or each.entries:
                pages = render_library(each)
                status = shelves.public
                build_library(each, pages, built, overrides, status, store=store, spool=spool)
        if Audience.PUBLIC in editions:
            with claimed(shelves.public, waits=waits) as claim:
                files = _files(*made[Audience.PUBLIC])
                published[Audience.PUBLIC] = claim.publish(files, part=LIBRARY)
        with claimed(shelves.internal, waits=waits) as claim:
            whole = _whole(*made[Audience.INTERNAL], editions[Audience.INTERNAL])
            published[Audience.INTERNAL] = claim.publish(whole, ground=_GROUND)
    return published


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
