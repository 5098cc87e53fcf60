"""The new tree while it is being built: files written anew, or taken from the old tree as they are.

A file whose bytes did not change keeps its inode and its time (a hard link), so that whoever copies
the tree onwards copies little. Permissions are 0644 and 0755 whatever the umask says.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from generator.output.trouble import CannotPublish

_FILE = 0o644
_FOLDER = 0o755
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Stage:
    """A tree that nobody sees yet, beside the ``old`` one that is published (or missing)."""

    def __init__(self, new: Path, old: Path) -> None:
        self.new = new
        self._old = old
        self._folders: set[str] = set()
        self.written = 0
        self.unchanged = 0
        self._make(new)

    def add(self, path: str, data: bytes) -> None:
        """Put a file in place."""
        self.folder(path.rpartition("/")[0])
        old, new = self._old / path, self.new / path
        if self._same(old, data) and self._link(old, new):
            self.unchanged += 1
        else:
            self._write(new, data)
            self.written += 1

    def carry(self, path: str) -> None:
        """Take a file of whatever kind over from the old tree."""
        self.folder(path.rpartition("/")[0])
        old, new = self._old / path, self.new / path
        if os.path.lexists(new):
            raise CannotPublish(
                "foreign-file",
                old.as_posix(),
                "the file was not written by Statusbook and stands where one of ours must go",
                "move it elsewhere and build again",
            )
        if self._link(old, new):
            return
        if old.is_symlink():
            new.symlink_to(old.readlink())
        else:
            self._write(new, old.read_bytes())
            self._date(new, old.stat())

    def folder(self, path: str) -> None:
        """Make a folder and those above it."""
        if path in self._folders or not path:
            return
        self.folder(path.rpartition("/")[0])
        self._make(self.new / path)
        self._folders.add(path)

    def _make(self, folder: Path) -> None:
        try:
            folder.mkdir()
        except FileExistsError:
            if folder.is_dir() and not folder.is_symlink():
                return
            raise
        folder.chmod(_FOLDER)

    def _write(self, new: Path, data: bytes) -> None:
        handle = os.open(new, _NEW, _FILE)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if sys.platform != "win32":
                os.fchmod(handle, _FILE)

    def _same(self, old: Path, data: bytes) -> bool:
        """Whether the old tree has this very file, to be taken as it is."""
        try:
            known = old.lstat()
            right = sys.platform == "win32" or stat.S_IMODE(known.st_mode) == _FILE
            return (
                stat.S_ISREG(known.st_mode)
                and right
                and known.st_size == len(data)
                and old.read_bytes() == data
            )
        except OSError:
            return False

    def _link(self, old: Path, new: Path) -> bool:
        """Give the old file a second name; ``False`` where the file system has no such thing."""
        try:
            os.link(old, new, follow_symlinks=False)
        except (OSError, NotImplementedError):
            return False
        return True

    def _date(self, new: Path, known: os.stat_result) -> None:
        os.utime(new, ns=(known.st_atime_ns, known.st_mtime_ns))
