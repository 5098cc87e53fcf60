"""The new tree while it is being built: files written anew, or shared with the published tree.

A file whose bytes did not change keeps its inode and its time (a hard link), so that whoever copies
the tree onwards copies little.

The stage may begin as any heap of files, such as the tree published before this one or what a
killed build left: everything in it is compared, replaced or removed, and nothing is trusted. So an
update costs what it changes, and not the making of ten thousand folders.
"""

from __future__ import annotations

import os
from collections.abc import Collection
from pathlib import Path

from generator.output import disk
from generator.output.trouble import CannotPublish


class Stage:
    """A tree that nobody sees yet, at ``new``, beside the published one at ``old``, if any."""

    def __init__(self, new: Path, old: Path) -> None:
        self._new = str(new)
        self._old = str(old)
        self._first = not old.exists()
        self._bare = not os.path.lexists(new)
        self._files: set[str] = set()
        self._folders: set[str] = {""}
        self.fresh: set[str] = set()
        """Files that were written, not shared."""
        self.unchanged = 0
        self.kept = 0
        """Of the unchanged ones, those that nobody had to make."""
        disk.make_folder(self._new)

    def add(self, path: str, data: bytes) -> None:
        """Put a file in place."""
        old, new = self._place(path)
        if not self._first and disk.holds(old, data) and disk.share(old, new):
            self.unchanged += 1
        else:
            disk.write(new, data)
            self.fresh.add(path)

    def keep(self, path: str) -> None:
        """Put the published file in place, which is known to be as wanted."""
        old, new = self._place(path)
        if not disk.share(old, new):
            disk.copy(old, new)
            self.fresh.add(path)
        self.unchanged += 1
        self.kept += 1

    def carry(self, path: str) -> None:
        """Take a file of whatever kind over from the published tree."""
        if path in self._files or path in self._folders:
            raise self._in_the_way(path)
        old, new = self._place(path)
        if not disk.share(old, new):
            disk.copy(old, new)
            self.fresh.add(path)

    def folder(self, path: str) -> None:
        """Make a folder and those above it."""
        if path in self._folders:
            return
        if path in self._files:
            raise self._in_the_way(path)
        self.folder(path.rpartition("/")[0])
        disk.make_folder(f"{self._new}/{path}")
        self._folders.add(path)

    def mirror(self, made: Stage) -> None:
        """Take all files and folders over from the published tree, which ``made`` has built."""
        for path in sorted(made._folders):
            self.folder(path)
        for path in sorted(made._files):
            self.carry(path)

    @property
    def folders(self) -> Collection[str]:
        """All folders, the root as the empty path."""
        return self._folders

    def prune(self) -> None:
        """Remove whatever was in the heap and has no place in the new tree."""
        pending = [] if self._bare else [""]
        while pending:
            below = pending.pop()
            with os.scandir(f"{self._new}/{below}") as entries:
                for entry in entries:
                    path = f"{below}/{entry.name}" if below else entry.name
                    if path in self._folders:
                        pending.append(path)
                    elif path not in self._files:
                        disk.clear(f"{self._new}/{path}")

    def _place(self, path: str) -> tuple[str, str]:
        """Where a file is in the published tree, and where it will be in the new one."""
        self.folder(path.rpartition("/")[0])
        self._files.add(path)
        return f"{self._old}/{path}", f"{self._new}/{path}"

    def _in_the_way(self, path: str) -> CannotPublish:
        return CannotPublish(
            "foreign-file",
            f"{self._old}/{path}",
            "the file was not written by Statusbook and stands where one of ours must go",
            "move it elsewhere and build again",
        )
