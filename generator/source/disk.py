"""The bytes of a plain file, and of nothing else: no link, pipe, device or folder is opened."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from generator.problems import Place, Problem

EVENT_LIMIT = 256 * 1024
"""Bytes that an incident's file may have: hundreds of long updates."""
POSTMORTEM_LIMIT = 512 * 1024
"""Bytes that a postmortem may have: a book of a hundred pages."""
SITE_LIMIT = 1024 * 1024
"""Bytes that ``site.yml`` may have: thousands of components."""

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_KINDS = (
    (stat.S_ISLNK, "a symbolic link", "put the file itself here; links are not followed"),
    (stat.S_ISDIR, "a folder", "rename the folder, or move it out of content/"),
    (stat.S_ISFIFO, "a pipe", "replace it by a plain file"),
    (stat.S_ISSOCK, "a socket", "replace it by a plain file"),
    (stat.S_ISCHR, "a device", "replace it by a plain file"),
    (stat.S_ISBLK, "a device", "replace it by a plain file"),
)


def read_bytes(path: Path, file: str, limit: int) -> bytes | Problem:
    """Read at most ``limit`` bytes of the plain file at ``path``, which problems call ``file``."""
    try:
        return _refused(os.lstat(path), file, limit) or _read(path, file, limit)
    except OSError as error:
        return _unreadable(error, file)


def _read(path: Path, file: str, limit: int) -> bytes | Problem:
    handle = os.open(path, _FLAGS)
    try:
        status = os.fstat(handle)
        refused = _refused(status, file, limit)
        if refused:
            return refused
        data = os.read(handle, status.st_size + 1)
        if len(data) > status.st_size:  # it has grown since
            data += os.read(handle, limit + 1 - len(data))
    finally:
        os.close(handle)
    return _too_large(file, len(data), limit) if len(data) > limit else data


def _refused(status: os.stat_result, file: str, limit: int) -> Problem | None:
    if stat.S_ISREG(status.st_mode) and status.st_size <= limit:
        return None
    for is_kind, name, hint in _KINDS:
        if is_kind(status.st_mode):
            return Problem(Place(file), "unreadable-file", f"this is {name}, not a file", hint)
    if status.st_size > limit:
        return _too_large(file, status.st_size, limit)
    return None


def _too_large(file: str, size: int, limit: int) -> Problem:
    return Problem(
        Place(file),
        "too-large",
        f"the file has {_kib(size)} KiB (limit {_kib(limit)} KiB)",
        "shorten it; long material belongs behind a link",
    )


def _kib(size: int) -> int:
    return -(-size // 1024)


def _unreadable(error: OSError, file: str) -> Problem:
    place = Place(file)
    if isinstance(error, FileNotFoundError):
        return Problem(
            place, "missing-file", "this file does not exist", "create it, or restore it"
        )
    if isinstance(error, PermissionError):
        hint = "let the user who runs this command read it (chmod u+r)"
        return Problem(place, "unreadable-file", "this file may not be read", hint)
    if error.errno == errno.ELOOP:
        _, name, hint = _KINDS[0]
        return Problem(place, "unreadable-file", f"this is {name}, not a file", hint)
    reason = os.strerror(error.errno) if error.errno else "unknown reason"
    hint = "check the disk, and that the file opens in an editor"
    return Problem(place, "unreadable-file", f"this file cannot be read ({reason})", hint)
