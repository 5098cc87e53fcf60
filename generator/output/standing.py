"""Which files of the published tree are surely still what was published last."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from generator.output import disk
from generator.output.manifest import Manifest, digest_of, file_mark
from generator.output.work import Work

NAME = "manifest"


class Standing:
    """The manifest of the last publication, looked through against the disk."""

    def __init__(self, work: Work, past: Manifest) -> None:
        self.past = past
        self._target = str(work.target)
        self.place = dict(zip(past.paths, range(len(past.paths)), strict=True))
        self.touched = self._touched()
        """Places of files that somebody changed or removed since."""
        self.patchable = (
            not self.touched
            and bool(past.spare)
            and _as_known(self._target, past.folders)
            and _as_known(str(work.new), past.spare)
        )
        """Whether the spare, and each folder of both trees, is as the last build left it."""

    @classmethod
    def of(cls, work: Work, ground: bytes) -> Standing | None:
        """Look what stands; ``None`` where nothing is known of it, or its ground is another."""
        try:
            past = Manifest.decoded((work.folder / NAME).read_bytes())
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return cls(work, past) if past and past.ground == ground else None

    def same_key(self, path: str, key: bytes) -> bool:
        """Whether a file stands there that was made of just this."""
        at = self.place.get(path)
        return at is not None and bool(key) and self.past.keys[at] == key and self._stands(at)

    def same_bytes(self, path: str, data: bytes) -> bool:
        """Whether a file stands there that has these bytes."""
        at = self.place.get(path)
        return at is not None and self._stands(at) and self.past.digests[at] == digest_of(data)

    def _stands(self, at: int) -> bool:
        return at not in self.touched

    def _touched(self) -> set[int]:
        """Look at each file; read those of which the file system says something else."""
        past, target = self.past, self._target
        lstat = os.lstat
        touched: set[int] = set()
        for at, (path, mark) in enumerate(zip(past.paths, past.marks, strict=True)):
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
        if data is None or digest_of(data) != self.past.digests[at]:
            return False
        self.past.marks[at] = file_mark(name)
        return True


def _as_known(tree: str, folders: dict[str, tuple[int, ...]]) -> bool:
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
