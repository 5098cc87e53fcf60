"""From a site's root and a moment to the published status site; ``build`` and ``serve`` share it.

No click here: whoever calls decides how to show what happened.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from generator.cache import NoCache, Store
from generator.cli.ground import ground_of
from generator.cli.stages import Stages
from generator.cli.trouble import as_problem
from generator.derive import public_site
from generator.derive.courses import courses
from generator.derive.frame import Frame
from generator.derive.learned import leading_to
from generator.load import Tray
from generator.model.content import Content
from generator.model.public import PublicSite
from generator.output import CannotPublish, Claim, Output, Published, claimed
from generator.problems import Lane, Problem, sort_key
from generator.site import Archive, ChangedMeanwhileError, Learned, Opened, Withheld, open_site
from generator.status import Marks, TemplateProblem, postmortems_of, render_status

LIBRARY = "postmortems"
"""The sub-folder of the public tree that the library lane publishes."""

Watch = Callable[[Iterable[Output]], Iterable[Output]]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found and did. ``published`` is ``None`` where the old tree was left alone."""

    problems: tuple[Problem, ...]
    withheld: tuple[Withheld, ...] = ()
    published: Published | None = None
    next_change_at: datetime | None = None
    """When a build would show something else, though nobody wrote a word."""
    read: int = 0
    """How many content files went into it."""
    site: PublicSite | None = None
    """What was published, with links to all public postmortems."""
    shown: PublicSite | None = None
    """The same, as it was published: a link to a page that does not stand yet is left out."""
    reused: int = 0
    """How many content files did not have to be read again."""
    digests: Mapping[str, bytes] = field(default_factory=dict)
    """Of files of events that are shown as they stand there, by the ids of the events."""
    tray: Tray | None = None
    """Where files lie that were read, for the library to read none of them again."""

    def has_new_links(self, target: Path) -> bool:
        """Whether pages of postmortems stand in ``target`` by now to which nothing leads yet."""
        return self.site is not None and _linked(self.site, target) != self.shown


def publish_status(
    root: Path,
    target: Path,
    now: datetime,
    *,
    keep_going: bool = False,
    watch: Watch = iter,
    waits: Callable[[], None] = lambda: None,
    store: Store | None = None,
    stages: Stages | None = None,
    afresh: bool = False,
    alone: bool = False,
    tray: Tray | None = None,
) -> Built:
    """Read, check, derive, render and publish the status site of ``root`` into ``target``.

    ``watch`` sees every file go by; ``waits`` is called if another build has to be waited for.
    What earlier builds left in ``store`` is used where it is still true; ``afresh`` every page is
    made, whatever stands there. ``alone``: nobody looks at the site's events afterwards; else what
    is read is left on the ``tray``. Whatever stands in the way becomes a problem, and ``target`` is
    then as it was. In a folder that is no site, nothing is touched.
    """
    if not (root / "content").is_dir():
        return Built(open_site(root, now, lanes=(Lane.STATUS,)).problems)
    try:
        with claimed(target, keep=(LIBRARY,), waits=waits) as claim:
            if not afresh:
                claim.look_ahead()
            order = _Order(
                root, target, now, claim, watch, stages or Stages(), keep_going, afresh, alone, tray
            )
            try:
                return _build(order, store or NoCache())
            except ChangedMeanwhileError:
                return _build(order, NoCache())
    except CannotPublish as trouble:
        return Built((as_problem(trouble, root),))


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be built, where to, and who watches."""

    root: Path
    target: Path
    now: datetime
    claim: Claim
    watch: Watch
    stages: Stages
    keep_going: bool
    afresh: bool
    alone: bool
    tray: Tray | None

    @property
    def overrides(self) -> Path | None:
        """The site's own templates and styles."""
        folder = self.root / "overrides" / "status"
        return folder if folder.is_dir() else None


def _build(order: _Order, store: Store) -> Built:
    with order.stages.timed("read and check"):
        archive = Archive(store, order.root, order.now, time.time_ns(), opens_all=not order.alone)
        opened = open_site(
            order.root,
            order.now,
            keep_going=order.keep_going,
            lanes=(Lane.STATUS,),
            archive=archive,
            store=store,
            tray=order.tray,
        )
    if opened.content is None:
        return Built(opened.problems, opened.withheld)
    with order.stages.timed("derive"):
        site, learned = _derived(opened, opened.content, archive, order.now)
        shown = _linked(site, order.target)
    marks = Marks(*learned, postmortems_of(shown))
    files = render_status(shown, overrides=order.overrides, media=opened.media, marks=marks)
    try:
        with order.stages.timed("render and write"):
            ground = ground_of(archive.ground, shown, order.overrides, opened.media)
            published = order.claim.publish(
                order.watch(files), ground=b"" if order.afresh else ground
            )
    except (CannotPublish, TemplateProblem) as trouble:
        problems = (*opened.problems, as_problem(trouble, order.root))
        return Built(tuple(sorted(problems, key=sort_key)), opened.withheld)
    with order.stages.timed("remember"):
        archive.save()
    return Built(
        opened.problems,
        opened.withheld,
        published,
        site.next_change_at,
        opened.files,
        site,
        shown,
        archive.reused,
        archive.digests,
    )


def _derived(
    opened: Opened, content: Content, archive: Archive, now: datetime
) -> tuple[PublicSite, Learned]:
    """What is public, and what the events that are over are made of."""
    if opened.loaded is None:
        return public_site(content, now), Learned({})
    told = courses(content.events, Frame.of(content.site, now))
    site = public_site(content, now, *archive.kept(content.site), told=told)
    return site, archive.learn(content, opened.loaded, told, site, opened.problems)


def _linked(site: PublicSite, target: Path) -> PublicSite:
    return leading_to(site, lambda path: (target / path / "index.html").is_file())
