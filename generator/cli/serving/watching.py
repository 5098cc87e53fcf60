"""Watches the files that a site is made of, and the clock, and has it built again."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from watchfiles import watch

from generator.cli.serving.workshop import Outcome, Workshop

FOLDERS = ("content", "overrides")
_TICK = 200
"""Milliseconds after which the clock is looked at, and whether a folder came or went."""

Folders = dict[Path, int]


def keep_fresh(
    root: Path, workshop: Workshop, told: Callable[[Outcome], None], stop: threading.Event
) -> None:
    """Build, and build again after each change, until ``stop`` is set.

    The first build comes when the watch stands, so that no change falls between the two.
    """
    while not stop.is_set():
        folders = _present(root)
        fresh = False
        for changed in _changes(folders, stop):
            if changed or not fresh or workshop.is_due():
                told(workshop.build())
                fresh = True
                later = workshop.shelve()
                if later:
                    told(later)
            if _present(root) != folders:
                break


def _present(root: Path) -> Folders:
    """The folders that are there, and which they are: one may be exchanged for another."""
    return {root / name: (root / name).stat().st_ino for name in FOLDERS if (root / name).is_dir()}


def _changes(folders: Folders, stop: threading.Event) -> Iterator[bool]:
    """Yield, again and again, whether a file has changed since the last time."""
    if not folders:
        while not stop.wait(_TICK / 1000):
            yield False
        return
    for changes in watch(
        *folders,
        stop_event=stop,
        rust_timeout=_TICK,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    ):
        yield bool(changes)
