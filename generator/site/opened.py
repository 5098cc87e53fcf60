"""What opening a site yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.load import Loaded
from generator.model.content import Content
from generator.problems import Allowed, Lane, Problem


@dataclass(frozen=True, slots=True)
class Withheld:
    """A broken file that is not shown as it stands.

    ``revision`` is the commit whose version is shown in its place, ``None`` if it is left out;
    ``reason`` says why it had to be, for people.
    """

    file: str
    revision: str | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A site's content, fit to publish, or ``None`` where nothing may be; and all problems.

    A broken postmortem stops the library only: ``content`` then lacks it, and ``stopped`` tells.
    """

    content: Content | None
    problems: tuple[Problem, ...]
    allowed: tuple[Allowed, ...] = ()
    """What breaks a rule and was let stand by its author, with the reason; sorted by place."""
    withheld: tuple[Withheld, ...] = ()
    """Sorted by file; only with ``keep_going``."""
    media: Mapping[str, bytes] = field(default_factory=dict)
    """Logos by the path that ``site.yml`` calls them."""
    files: int = 0
    """How many content files were looked at."""
    loaded: Loaded | None = None
    """What was read, with the documents of what is shown as it stands there; ``None`` where another
    ``site.yml`` had to be taken.
    """
    stopped: frozenset[Lane] = frozenset()
    """Lanes that may not be published as they stand."""
