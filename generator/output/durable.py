"""See to it that what was written outlives a power cut before it is shown to anybody."""

from __future__ import annotations

import ctypes
import os
from contextlib import suppress
from pathlib import Path


def settle(folder: Path) -> None:
    """Wait until all that was written on the file system of ``folder`` is on its disk.

    One call for the whole file system is far cheaper than one for each of thousands of files.
    A full disk that showed itself only now raises ``OSError``.
    """
    if not hasattr(os, "sync"):  # Windows
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if not hasattr(library, "syncfs"):
            os.sync()
        elif library.syncfs(handle) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number), str(folder))
    finally:
        os.close(handle)


def settle_entry(folder: Path) -> None:
    """Ask for a rename in ``folder`` to be on disk soon; not every file system takes the order."""
    if not hasattr(os, "sync"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
