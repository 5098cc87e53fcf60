"""One writer at a time: a lock file that the system itself releases when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.output.trouble import CannotPublish

_PAUSE = 0.1
_PAUSES = 1200

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(file: Path, waits: Callable[[], None], pauses: int = _PAUSES) -> Iterator[None]:
    """Hold the lock; where another holds it, call ``waits`` once and wait up to two minutes."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        if not _got(handle):
            waits()
            if not any(_got_later(handle) for _ in range(pauses)):
                raise _held(file)
        yield
    finally:
        os.close(handle)


def _got(handle: int) -> bool:
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _got_later(handle: int) -> bool:
    time.sleep(_PAUSE)
    return _got(handle)


def _held(file: Path) -> CannotPublish:
    return CannotPublish(
        "build-running",
        file.as_posix(),
        f"another build has been writing for {_PAUSE * _PAUSES:.0f} s",
        "wait for it or end it, then build again",
    )
