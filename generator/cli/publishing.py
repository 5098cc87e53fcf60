"""From a site's root and a moment to the published status site; ``build`` and ``serve`` share it.

No click here: whoever calls decides how to show what happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.derive import public_site
from generator.model.public import PublicSite
from generator.output import CannotPublish, Claim, OutputFile, Published, claimed
from generator.problems import Lane, Place, Problem, sort_key
from generator.site import Opened, Withheld, open_site
from generator.status import TemplateProblem, render_status

LIBRARY = "postmortems"
"""The sub-folder of the public tree that the library lane publishes."""

Watch = Callable[[Iterable[OutputFile]], Iterable[OutputFile]]


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
    """What was published."""


def publish_status(
    root: Path,
    target: Path,
    now: datetime,
    *,
    keep_going: bool = False,
    watch: Watch = iter,
    waits: Callable[[], None] = lambda: None,
) -> Built:
    """Read, check, derive, render and publish the status site of ``root`` into ``target``.

    ``watch`` sees every file go by; ``waits`` is called if another build has to be waited for.
    Whatever stands in the way becomes a problem, and ``target`` is then as it was.
    """
    try:
        with claimed(target, keep=(LIBRARY,), waits=waits) as claim:
            opened = open_site(root, now, keep_going=keep_going, lanes=(Lane.STATUS,))
            return _publish(opened, root, now, claim, watch)
    except CannotPublish as trouble:
        place = Place(_seen_from(root, trouble.file))
        return Built((Problem(place, trouble.rule, trouble.sentence, trouble.hint),))


def _publish(opened: Opened, root: Path, now: datetime, claim: Claim, watch: Watch) -> Built:
    if opened.content is None:
        return Built(opened.problems, opened.withheld)
    site = public_site(opened.content, now)
    overrides = root / "overrides" / "status"
    files = render_status(
        site, overrides=overrides if overrides.is_dir() else None, media=opened.media
    )
    try:
        published = claim.publish(watch(files))
    except (CannotPublish, TemplateProblem) as trouble:
        problems = (*opened.problems, as_problem(trouble, root))
        return Built(tuple(sorted(problems, key=sort_key)), opened.withheld)
    return Built(
        opened.problems, opened.withheld, published, site.next_change_at, opened.files, site
    )


def as_problem(trouble: CannotPublish | TemplateProblem, root: Path) -> Problem:
    """Say in the words of a problem why nothing could be published."""
    if isinstance(trouble, CannotPublish):
        place = Place(_seen_from(root, trouble.file))
        return Problem(place, trouble.rule, trouble.sentence, trouble.hint)
    return Problem(
        Place(trouble.file, trouble.line, 1 if trouble.line else None),
        "template",
        trouble.sentence,
        "mend the template, or remove it to get the built-in one back",
    )


def _seen_from(root: Path, file: str) -> str:
    """A path as ``root`` sees it, where it lies below."""
    path = Path(file)
    if path.is_relative_to(root.resolve()):
        return path.relative_to(root.resolve()).as_posix()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else file
