"""Both lanes of a build in their order: the status page, its library, the page again for new links.

``build`` and ``serve`` share it. No click here, and nothing of the library before it is its turn.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from generator.cache import Store, remembering
from generator.cli.library.calm import still
from generator.cli.library.shelved import Shelved, Shelves, has_library
from generator.cli.publishing import LIBRARY, Built, Watch, publish_status
from generator.cli.stages import Stages
from generator.load import SharedTray


@dataclass(frozen=True, slots=True)
class Lanes:
    """What is to be built, where to, and what its builds keep for each other."""

    root: Path
    shelves: Shelves
    kept: Callable[[], AbstractContextManager[Store]]
    """Opens what earlier builds left; each lane opens it anew, as it is for one at a time."""
    waits: Callable[[], None]
    """Called if another build has to be waited for."""
    keep_going: bool = False
    afresh: bool = False
    """Whether every page is made, whatever stands there."""
    alone: bool = False
    """Whether no library follows, even if there is one."""
    stages: Stages = field(default_factory=Stages)

    def publish(self, now: datetime, watch: Watch = iter) -> Built:
        """Publish the status page; ``watch`` sees every file go by."""
        alone = self.alone or not self._has_library
        tray = None if alone else SharedTray()
        with still(), self.kept() as store, remembering(store):
            built = publish_status(
                self.root,
                self.shelves.public,
                now,
                keep_going=self.keep_going,
                watch=watch,
                waits=self.waits,
                store=store,
                stages=self.stages,
                afresh=self.afresh,
                alone=alone,
                tray=tray,
            )
        return replace(built, tray=tray)

    def have_library(self, built: Built) -> bool:
        """Whether a library follows a status page."""
        return built.site is not None and self._has_library

    @property
    def _has_library(self) -> bool:
        """Whether there is one, or one stands of which all postmortems were taken away."""
        editions = (self.shelves.public, self.shelves.internal)
        stands = ((each / LIBRARY / "index.html").is_file() for each in editions)
        return has_library(self.root) or any(stands)

    def shelve(self, built: Built, now: datetime) -> Shelved:
        """Publish the library of a status page that was just published, if it has one.

        Where that brings pages to which the status page shall lead, it is published again; what is
        wrong with that is told among the problems.
        """
        if built.site is None or not self.have_library(built):
            return Shelved(unchanged=True)
        from generator.cli.library.shelve import shelve  # noqa: PLC0415 - the status page needs none

        with self.kept() as store:
            shelved = shelve(
                self.root,
                self.shelves,
                now,
                built.site,
                files=built.digests,
                found=built.problems,
                keep_going=self.keep_going,
                waits=self.waits,
                store=store,
                tray=built.tray,
            )
        if not built.has_new_links(self.shelves.public):
            return shelved
        again = self.publish(now)
        if again.published is None:
            return replace(shelved, problems=(*shelved.problems, *again.problems), unlinked=True)
        return shelved
