"""The new tree while it is being built: files written anew, or shared with the published tree.

A file whose bytes did not change keeps its inode and its time (a hard link), so that whoever copies
the tree onwards copies little. Permissions are 0644 and 0755 whatever the umask says.

The stage may begin as any heap of files, such as the tree published before this one or what a
killed build left: everything in it is compared, replaced or removed, and nothing is trusted. So an
update costs what it changes, and not the making of ten thousand folders.
"""

from __future__ import annotations

import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

from generator.output.trouble import CannotPublish

_FILE = 0o644
_FOLDER = 0o755
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Stage:
    """A tree that nobody sees yet, at ``new``, beside the published one at ``old``, if any."""

    def __init__(self, new: Path, old: Path) -> None:
        self._new = new
        self._old = old
        self._files: set[str] = set()
        self._folders: set[str] = set()
        self.written = 0
        self.unchanged = 0
        self._make(new)

    def add(self, path: str, data: bytes) -> None:
        """Put a file in place."""
        self.folder(path.rpartition("/")[0])
        self._files.add(path)
        old, new = self._old / path, self._new / path
        if _holds(old, data) and _shared(old, new):
            self.unchanged += 1
        else:
            _write(new, data)
            self.written += 1

    def carry(self, path: str) -> None:
        """Take a file of whatever kind over from the published tree."""
        if path in self._files or path in self._folders:
            raise _in_the_way(self._old / path)
        self.folder(path.rpartition("/")[0])
        self._files.add(path)
        old, new = self._old / path, self._new / path
        if _shared(old, new):
            return
        if old.is_symlink():
            new.symlink_to(old.readlink())
        else:
            _write(new, old.read_bytes())
            known = old.stat()
            os.utime(new, ns=(known.st_atime_ns, known.st_mtime_ns))

    def folder(self, path: str) -> None:
        """Make a folder and those above it."""
        if path in self._folders or not path:
            return
        if path in self._files:
            raise _in_the_way(self._old / path)
        self.folder(path.rpartition("/")[0])
        self._make(self._new / path)
        self._folders.add(path)

    def prune(self) -> None:
        """Remove whatever was in the heap and has no place in the new tree."""
        pending = [""]
        while pending:
            below = pending.pop()
            with os.scandir(self._new / below) as entries:
                for entry in entries:
                    path = f"{below}/{entry.name}" if below else entry.name
                    if path in self._folders:
                        pending.append(path)
                    elif path not in self._files:
                        _clear(Path(entry))

    def _make(self, folder: Path) -> None:
        with suppress(FileNotFoundError):
            mode = folder.lstat().st_mode
            if stat.S_ISDIR(mode) and (stat.S_IMODE(mode) == _FOLDER or sys.platform == "win32"):
                return
            if not stat.S_ISDIR(mode):
                folder.unlink()
        folder.mkdir(exist_ok=True)
        folder.chmod(_FOLDER)


def _holds(old: Path, data: bytes) -> bool:
    """Whether the published tree has this very file, fit to be taken as it is."""
    try:
        known = old.lstat()
        return (
            stat.S_ISREG(known.st_mode)
            and (stat.S_IMODE(known.st_mode) == _FILE or sys.platform == "win32")
            and known.st_size == len(data)
            and old.read_bytes() == data
        )
    except OSError:
        return False


def _shared(old: Path, new: Path) -> bool:
    """Give a published file its second name; ``False`` where the file system has no such thing."""
    with suppress(FileNotFoundError):
        if os.path.samestat(old.lstat(), new.lstat()):
            return True
        _clear(new)
    try:
        os.link(old, new, follow_symlinks=False)
    except (OSError, NotImplementedError):
        return False
    return True


def _write(new: Path, data: bytes) -> None:
    """Write a file of its own: never into an existing one, which may be shared."""
    _clear(new)
    handle = os.open(new, _NEW, _FILE)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        if sys.platform != "win32":
            os.fchmod(handle, _FILE)


def _clear(path: Path) -> None:
    with suppress(FileNotFoundError):
        if stat.S_ISDIR(path.lstat().st_mode):
            shutil.rmtree(path)
        else:
            path.unlink()


def _in_the_way(file: Path) -> CannotPublish:
    return CannotPublish(
        "foreign-file",
        file.as_posix(),
        "the file was not written by Statusbook and stands where one of ours must go",
        "move it elsewhere and build again",
    )
