"""Put a new folder in the place of an old one: in one step where the system has it.

Linux and macOS can exchange two folders atomically: whoever opens the target finds the old tree
or the new one, never none. Elsewhere two renames must do, between which the target is missing for
a moment; a journal lets the next build put it right if that moment was the last of this one.
"""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

Swap = Callable[[Path, Path, Path], None]
"""``swap(new, target, aside)``: afterwards ``target`` is the new tree; the old one lies at ``new``
or at ``aside``. ``aside`` does not exist before, and stands in the folder of ``new``."""

_JOURNAL = "swapping"
_AT_FDCWD = -100
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS."""
_UNKNOWN = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})


def swap(new: Path, target: Path, aside: Path) -> None:
    """Replace ``target`` by ``new``, atomically where the system and the file system can."""
    if not target.exists():
        new.rename(target)
    elif not _exchanged(new, target):
        two_renames(new, target, aside)


def two_renames(new: Path, target: Path, aside: Path) -> None:
    """Replace ``target`` by ``new`` with a moment in between in which there is none."""
    journal = new.parent / _JOURNAL
    journal.touch()
    if target.exists():
        target.rename(aside)
    try:
        new.rename(target)
    except OSError:
        with suppress(OSError):
            aside.rename(target)
        raise
    journal.unlink()


def repair(new: Path, target: Path, aside: Path) -> None:
    """Finish what a killed ``two_renames`` left half done, so that ``target`` is whole again."""
    journal = new.parent / _JOURNAL
    if not journal.exists():
        return
    if not target.exists():
        left = new if new.exists() else aside
        if left.exists():
            left.rename(target)
    journal.unlink()


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders; ``False`` where the system or the file system has no such thing."""
    call = _exchange_call()
    if call is None:
        return False
    number = call(os.fsencode(one), os.fsencode(other))
    if number == 0:
        return True
    if number in _UNKNOWN:
        return False
    raise OSError(number, os.strerror(number), str(other))


@cache
def _exchange_call() -> Callable[[bytes, bytes], int] | None:
    """The system's exchange as a function that returns an error number, 0 for success."""
    name, here = ("renamex_np", ()) if sys.platform == "darwin" else ("renameat2", (_AT_FDCWD,))
    try:
        call = getattr(ctypes.CDLL(None, use_errno=True), name)
    except (AttributeError, OSError, TypeError):  # Windows, or an older C library
        return None

    def exchange(one: bytes, other: bytes) -> int:
        return ctypes.get_errno() if call(*here, one, *here, other, _EXCHANGE) else 0

    return exchange
