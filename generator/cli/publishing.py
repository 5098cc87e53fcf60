"""From a site's root and a moment to the published status site; what ``build`` and ``serve`` share.

No click here: whoever calls decides how to show what happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.derive import public_site
from generator.output import OutputFile, Published, publish
from generator.problems import Problem
from generator.site import Withheld, open_site
from generator.status import render_status

LIBRARY = "postmortems"
"""The sub-folder of the public tree that belongs to the library lane."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found and did. ``published`` is ``None`` where the old tree was left alone."""

    problems: tuple[Problem, ...]
    withheld: tuple[Withheld, ...] = ()
    published: Published | None = None
    next_change_at: datetime | None = None
    """When the same content will show something else, if nobody writes a word."""


def publish_status(
    root: Path,
    target: Path,
    now: datetime,
    *,
    keep_going: bool = False,
    watch: Callable[[Iterable[OutputFile]], Iterable[OutputFile]] = iter,
) -> Built:
    """Read, check, derive, render and publish the status site of ``root`` into ``target``.

    ``watch`` sees every file go by, to show progress.
    """
    opened = open_site(root, now, keep_going=keep_going)
    if opened.content is None:
        return Built(opened.problems, opened.withheld)
    site = public_site(opened.content, now)
    overrides = root / "overrides" / "status"
    files: Iterator[OutputFile] = render_status(
        site, overrides=overrides if overrides.is_dir() else None
    )
    published = publish(watch(files), target, keep=(LIBRARY,))
    return Built(opened.problems, opened.withheld, published, site.next_change_at)
