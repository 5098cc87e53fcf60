"""Builds the site when asked, remembers how it went, and lets browsers wait for the next time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from generator.cli.library.shelved import Shelved
from generator.cli.publishing import Built
from generator.problems import Place, Problem, sort_key

_T = TypeVar("_T")
Shelve = Callable[[Built, datetime], Shelved]
"""Builds the library of a site whose status page was just published."""
_BREATH = timedelta(seconds=1)
"""Least time between two builds that only the clock asked for."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one build went. ``number`` differs from build to build, and from run to run."""

    number: str
    problems: tuple[Problem, ...]
    published: bool
    seconds: float
    at: datetime
    """The moment that the build was made for."""
    good_at: datetime | None
    """The moment of the newest build of this run that was published."""
    due: datetime | None
    """When the clock alone will ask for the next build."""
    url: str = ""
    """The address that the site's own links begin with."""
    library: bool = False
    """Whether this tells of the library's build."""


class Workshop:
    """One site under construction. Any thread may wait; one at a time builds."""

    def __init__(
        self,
        make: Callable[[datetime], Built],
        clock: Callable[[], datetime],
        shelve: Shelve | None = None,
    ) -> None:
        self._make = make
        self._shelve = shelve
        self._built = Built(())
        self._clock = clock
        self._run = time.time_ns()
        self._count = 0
        self._outcome: Outcome | None = None
        self._closed = False
        self._changed = threading.Condition()

    def build(self) -> Outcome:
        """Build now; whatever goes wrong becomes part of the outcome."""
        now, begun = self._clock(), time.monotonic()
        built = self._built = self._tried(lambda: self._make(now))
        published = built.published is not None
        last = self._outcome
        self._count += 1
        outcome = Outcome(
            number=f"{self._run}-{self._count}",
            problems=built.problems,
            published=published,
            seconds=time.monotonic() - begun,
            at=now,
            good_at=now if published else (last.good_at if last else None),
            due=max(built.next_change_at, now + _BREATH) if built.next_change_at else None,
            url=built.site.url if built.site else "",
        )
        return self._announced(outcome)

    def shelve(self) -> Outcome | None:
        """Build the library after the status page; ``None`` where that changes nothing."""
        built, last, begun = self._built, self._outcome, time.monotonic()
        if self._shelve is None or last is None or built.site is None:
            return None
        shelve = self._shelve
        shelved = self._tried(lambda: shelve(built, last.at))
        if isinstance(shelved, Shelved) and shelved.unchanged and not shelved.unlinked:
            return None
        self._count += 1
        problems = tuple(sorted({*built.problems, *shelved.problems}, key=sort_key))
        return self._announced(
            replace(
                last,
                number=f"{self._run}-{self._count}",
                problems=problems,
                seconds=time.monotonic() - begun,
                library=True,
            )
        )

    def _announced(self, outcome: Outcome) -> Outcome:
        with self._changed:
            self._outcome = outcome
            self._changed.notify_all()
        return outcome

    def is_due(self) -> bool:
        """Whether the clock asks for a build: what the page shows has changed by itself."""
        due = self._outcome.due if self._outcome else None
        return due is not None and self._clock() >= due

    def newest(self, other_than: str = "", wait_seconds: float | None = None) -> Outcome | None:
        """Wait for the outcome of a build with another number; ``None`` where time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self.closed or self._is_other(other_than), wait_seconds)
            return self._outcome if self._is_other(other_than) else None

    @property
    def closed(self) -> bool:
        """Whether nobody builds any more."""
        return self._closed

    def close(self) -> None:
        """Let go of all who wait."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def _is_other(self, number: str) -> bool:
        return self._outcome is not None and self._outcome.number != number

    def _tried(self, act: Callable[[], _T]) -> _T | Built:
        try:
            return act()
        except Exception as bug:  # noqa: BLE001 - the server outlives our own mistakes, and tells
            sentence = f"a mistake of ours: {type(bug).__name__}: {bug}"
            hint = "please report this, with what `statusbook build` prints"
            return Built((Problem(Place("statusbook"), "bug", sentence, hint),))
