"""What is known of the tree that was published last and of the one before it, its spare.

Of each file: the key of what it was made of, a digest of its bytes, and what the file system said
of it. A file of which that says the same still was touched by nobody. The manifest is a hint and
never believed without looking: where it is missing, damaged or of another tree, all is compared.
"""
# Tens of thousands of files a build: a path object would cost more than what is asked of the disk.

from __future__ import annotations

import json
import os
import stat
import time
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import accumulate, chain, pairwise

FORM = 2
DIGEST = 16
TICK = 0.012
"""Seconds after which whatever is changed gets another date, where dates are fine enough."""
_COARSE = 1_000_000
_FILE = 5
_FOLDER = 2
_WIDE = 8
"""Bytes of a number."""

Mark = tuple[int, ...]


@dataclass(slots=True)
class Manifest:
    """Parallel lists: paths with their keys, digests and marks; folders of both trees."""

    ground: bytes
    paths: list[str] = field(default_factory=list)
    keys: list[bytes] = field(default_factory=list)
    digests: list[bytes] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    folders: dict[str, Mark] = field(default_factory=dict)
    """All folders of the published tree, the root too, with foreign ones."""
    spare: dict[str, Mark] = field(default_factory=dict)
    """All folders of the spare, which differs from the published tree in ``behind`` only."""
    behind: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    """Files in the published tree that are not ours, outside what others publish."""
    bundles: dict[bytes, tuple[int, int]] = field(default_factory=dict)
    """Where the files of each bundle begin and end in the lists, by its key."""

    def encoded(self) -> bytes:
        """Write it down, sealed."""
        head = {
            "form": FORM,
            "ground": self.ground.hex(),
            "paths": self.paths,
            "folders": list(self.folders),
            "spare": list(self.spare),
            "behind": self.behind,
            "foreign": self.foreign,
            "bundles": [[key.hex(), *place] for key, place in self.bundles.items()],
        }
        written = json.dumps(head, separators=(",", ":")).encode()
        marks = chain(self.marks, self.folders.values(), self.spare.values())
        numbers = array("q", list(chain.from_iterable(marks))).tobytes()
        sizes = array("q", map(len, self.keys)).tobytes()
        body = b"".join((written, b"\n", *self.digests, sizes, *self.keys, numbers))
        return blake2b(body, digest_size=DIGEST).digest() + body

    @classmethod
    def decoded(cls, data: bytes) -> Manifest | None:
        """Read it; ``None`` where it is not whole, or of another version."""
        body = data[DIGEST:]
        if blake2b(body, digest_size=DIGEST).digest() != data[:DIGEST]:
            return None
        end = body.index(b"\n")
        head = json.loads(body[:end])
        if head["form"] != FORM:
            return None
        files = len(head["paths"])
        start = end + 1
        sizes_at = start + DIGEST * files
        keys_at = sizes_at + _WIDE * files
        sizes = array("q", body[sizes_at:keys_at])
        ends = list(accumulate(sizes, initial=keys_at))
        numbers = array("q", body[ends[-1] :])
        folders, spare = head["folders"], head["spare"]
        after, last = files * _FILE, files * _FILE + len(folders) * _FOLDER
        return cls(
            ground=bytes.fromhex(head["ground"]),
            paths=head["paths"],
            keys=[body[at:end] for at, end in pairwise(ends)],
            digests=[body[at : at + DIGEST] for at in range(start, sizes_at, DIGEST)],
            marks=_unpacked(numbers[:after], _FILE),
            folders=dict(zip(folders, _unpacked(numbers[after:last], _FOLDER), strict=True)),
            spare=dict(zip(spare, _unpacked(numbers[last:], _FOLDER), strict=True)),
            behind=head["behind"],
            foreign=head["foreign"],
            bundles={bytes.fromhex(key): (first, end) for key, first, end in head["bundles"]},
        )


def wait_a_tick() -> None:
    """Let what is looked at next be old enough that no later change can look the same."""
    time.sleep(TICK)


def is_coarse(marks: Iterable[Mark]) -> bool:
    """Whether dates are so coarse here that changes may not show in them."""
    return all(mark[-2] % _COARSE == 0 for mark in marks)


def digest_of(data: bytes) -> bytes:
    """Digest a file's bytes."""
    return blake2b(data, digest_size=DIGEST).digest()


def file_mark(path: str) -> Mark:
    """What the file system says of a file; nothing where there is none."""
    try:
        known = os.lstat(path)
    except OSError:
        return ()
    return (
        known.st_ino,
        known.st_size,
        known.st_mtime_ns,
        known.st_ctime_ns,
        known.st_mode,
    )


def folder_mark(path: str) -> Mark:
    """What the file system says of a folder: it changes with the names in it."""
    try:
        known = os.lstat(path)
    except OSError:
        return ()
    return (known.st_ino, known.st_mtime_ns) if stat.S_ISDIR(known.st_mode) else ()


def all_folders(tree: str) -> dict[str, Mark]:
    """Every folder below a tree, and the tree itself as the empty path."""
    found: dict[str, Mark] = {}
    pending = [""]
    while pending:
        below = pending.pop()
        place = f"{tree}/{below}"
        found[below] = folder_mark(place)
        with os.scandir(place) as entries:
            pending += [
                f"{below}/{entry.name}" if below else entry.name
                for entry in entries
                if entry.is_dir(follow_symlinks=False)
            ]
    return found


def marked_folders(tree: str, folders: Iterable[str]) -> dict[str, Mark]:
    """Look at all folders of a tree, which are known: to look for them takes longer."""
    return {path: folder_mark(f"{tree}/{path}") for path in folders}


def _unpacked(numbers: Sequence[int], width: int) -> list[Mark]:
    columns = [numbers[at::width] for at in range(width)]
    return list(zip(*columns, strict=True))
