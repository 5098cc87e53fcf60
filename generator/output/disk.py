"""Single files on disk: whether one is as wanted, a second name for it, or a new one.

Permissions are 0644 and 0755 whatever the umask says. Nothing here writes into a file that exists,
since it may have a second name in a published tree.
"""
# Tens of thousands of names a build: a path object would cost more than what is asked of the disk.
# ruff: noqa: PTH101, PTH102, PTH108, PTH115, PTH123, PTH211

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import suppress

_FILE = 0o644
_FOLDER = 0o755
_WINDOWS = sys.platform == "win32"
_BINARY = getattr(os, "O_BINARY", 0)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_READ = os.O_RDONLY | _BINARY | getattr(os, "O_NOFOLLOW", 0)


def holds(path: str, data: bytes) -> bool:
    """Whether there is a plain file with these bytes and our permissions."""
    try:
        known = os.lstat(path)
        if not stat.S_ISREG(known.st_mode) or known.st_size != len(data):
            return False
        if stat.S_IMODE(known.st_mode) != _FILE and not _WINDOWS:
            return False
        return _read(path) == data
    except OSError:
        return False


def read_ours(path: str) -> bytes | None:
    """The bytes of a plain file with our permissions; ``None`` where there is no such thing."""
    try:
        known = os.lstat(path)
        if not stat.S_ISREG(known.st_mode):
            return None
        if stat.S_IMODE(known.st_mode) != _FILE and not _WINDOWS:
            return None
        return _read(path)
    except OSError:
        return None


def share(old: str, new: str) -> bool:
    """Give a file its second name; ``False`` where the file system has no such thing."""
    if _linked(old, new):
        return True
    with suppress(FileNotFoundError):
        if os.path.samestat(os.lstat(old), os.lstat(new)):
            return True
        clear(new)
    return _linked(old, new)


def copy(old: str, new: str) -> None:
    """Make a file or a link like another, of the same age."""
    clear(new)
    known = os.lstat(old)
    if stat.S_ISLNK(known.st_mode):
        os.symlink(os.readlink(old), new)
    else:
        write(new, _read(old))
        os.utime(new, ns=(known.st_atime_ns, known.st_mtime_ns))


def write(new: str, data: bytes) -> None:
    """Make a file."""
    try:
        handle = os.open(new, _NEW, _FILE)
    except FileExistsError:
        clear(new)
        handle = os.open(new, _NEW, _FILE)
    try:
        written = os.write(handle, data)
        while written < len(data):
            written += os.write(handle, memoryview(data)[written:])
        if not _WINDOWS:
            os.fchmod(handle, _FILE)
    finally:
        os.close(handle)


def make_folder(path: str) -> None:
    """See to it that there is a folder with our permissions, and nothing else of that name."""
    try:
        os.mkdir(path)
    except FileExistsError:
        mode = os.lstat(path).st_mode
        if stat.S_ISDIR(mode) and (stat.S_IMODE(mode) == _FOLDER or _WINDOWS):
            return
        if not stat.S_ISDIR(mode):
            os.unlink(path)
            os.mkdir(path)
    os.chmod(path, _FOLDER)


def clear(path: str) -> None:
    """Remove whatever is there."""
    with suppress(FileNotFoundError):
        if stat.S_ISDIR(os.lstat(path).st_mode):
            shutil.rmtree(path)
        else:
            os.unlink(path)


def _linked(old: str, new: str) -> bool:
    """Link a file where nothing stands; ``False`` where something does, or no link can be."""
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def _read(path: str) -> bytes:
    with open(os.open(path, _READ), "rb", buffering=0) as file:
        return file.read()
