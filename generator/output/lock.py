"""One writer at a time: a lock file that the system itself releases when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.output.trouble import CannotPublish

_PAUSE = 0.1
_PAUSES = 1200

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(file: Path, waits: Callable[[], None]) -> Iterator[None]:
    """Hold the lock; where another holds it, call ``waits`` once and wait up to two minutes.

    The file's folder is made at need, and file and folder are gone afterwards. A holder removes
    the file while it still holds it, so a lock counts only if the file is still in its place.
    """
    for turn in range(_PAUSES):
        handle = _open(file)
        if handle is not None:
            break
        if turn == 0:
            waits()
        time.sleep(_PAUSE)
    else:
        raise CannotPublish(
            "build-running",
            file.parent.as_posix(),
            f"another build has been writing for {_PAUSE * _PAUSES:.0f} s",
            "wait for it or end it, then build again",
        )
    try:
        yield
    finally:
        if sys.platform == "win32":
            os.close(handle)
        with suppress(OSError):
            file.unlink()
            file.parent.rmdir()
        if sys.platform != "win32":
            os.close(handle)


def _open(file: Path) -> int | None:
    """The lock's handle, or ``None`` where another holds it or has just removed it."""
    try:
        file.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    except FileNotFoundError:
        return None
    try:
        _try_lock(handle)
        if _is_at(handle, file):
            return handle
    except (BlockingIOError, PermissionError):
        pass
    except OSError:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _is_at(handle: int, file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), file.lstat())
    except FileNotFoundError:
        return False
