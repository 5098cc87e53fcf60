"""Which files of the published tree are surely still what was published last."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

from generator.output import disk
from generator.output.manifest import DIGEST, Manifest, digest_of, file_mark
from generator.output.marks import Marks
from generator.output.work import Work

NAME = "manifest"


class Standing:
    """The manifest of the last publication, looked through against the disk."""

    def __init__(self, work: Work, past: Manifest, *, is_untouched: bool = False) -> None:
        """Look at each file and folder, unless it ``is_untouched`` as somebody saw just now."""
        self.past = past
        self._target = str(work.target)
        self.place = dict(zip(past.files.names, range(len(past.files)), strict=True))
        self.touched = set() if is_untouched else self._touched()
        """Places of files that somebody changed or removed since."""
        self.patchable = (
            not self.touched
            and len(past.spare) > 0
            and (is_untouched or _has_its_folders(work, past))
        )
        """Whether the spare, and each folder of both trees, is as the last build left it."""

    @classmethod
    def of(cls, work: Work, ground: bytes, untouched: Callable[[], bytes]) -> Standing | None:
        """Look what stands; ``None`` where nothing is known of it, or its ground is another.

        ``untouched`` gives the seal of a manifest that somebody found true, if any.
        """
        try:
            data = (work.folder / NAME).read_bytes()
            past = Manifest.decoded(data)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if past is None or past.ground != ground:
            return None
        return cls(work, past, is_untouched=untouched() == data[:DIGEST])

    def same_key(self, path: str, key: bytes) -> bool:
        """Whether a file stands there that was made of just this."""
        at = self.place.get(path)
        return at is not None and bool(key) and self.past.keys[at] == key and self._stands(at)

    def same_bytes(self, path: str, data: bytes) -> bool:
        """Whether a file stands there that has these bytes."""
        at = self.place.get(path)
        return at is not None and self._stands(at) and self.past.digest(at) == digest_of(data)

    def _stands(self, at: int) -> bool:
        return at not in self.touched

    def _touched(self) -> set[int]:
        """Look at each file; read those of which the file system says something else."""
        past, target = self.past, self._target
        lstat = os.lstat
        touched: set[int] = set()
        for at, (path, mark) in enumerate(past.files.items()):
            name = f"{target}/{path}"
            try:
                now = lstat(name)
            except OSError:
                touched.add(at)
                continue
            same = (now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns, now.st_mode) == mark
            if not same and not self._read(at, name):
                touched.add(at)
        return touched

    def _read(self, at: int, name: str) -> bool:
        """Whether a file's bytes are what was published, whatever its dates say."""
        data = disk.read_ours(name)
        if data is None or digest_of(data) != self.past.digest(at):
            return False
        self.past.files.put(at, file_mark(name))
        return True


def is_untouched(work: Work, past: Manifest) -> bool:
    """Whether the file system says of each file and folder just what it said before."""
    lstat, target = os.lstat, str(work.target)
    try:
        for path, mark in past.files.items():
            now = lstat(f"{target}/{path}")
            if (now.st_ino, now.st_size, now.st_mtime_ns, now.st_ctime_ns, now.st_mode) != mark:
                return False
    except OSError:
        return False
    return _has_its_folders(work, past)


def _has_its_folders(work: Work, past: Manifest) -> bool:
    return _as_known(str(work.target), past.folders) and _as_known(str(work.new), past.spare)


def _as_known(tree: str, folders: Marks) -> bool:
    lstat = os.lstat
    try:
        for path, mark in folders.items():
            now = lstat(f"{tree}/{path}")
            if (now.st_ino, now.st_mtime_ns) != mark or not stat.S_ISDIR(now.st_mode):
                return False
    except OSError:
        return False
    return True


def remember_manifest(folder: Path, manifest: Manifest | None) -> None:
    """Leave it for the next build; it is there whole or not at all."""
    if manifest is None:
        return
    beside = folder / f"{NAME}.new"
    beside.write_bytes(manifest.encoded())
    beside.replace(folder / NAME)


def forget_manifest(folder: Path) -> None:
    """Let nobody believe what is about to become untrue."""
    (folder / NAME).unlink(missing_ok=True)
