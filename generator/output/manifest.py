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
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from itertools import accumulate, pairwise

from generator.output.marks import FILE, FOLDER, Mark, Marks

FORM = 3
DIGEST = 16
TICK = 0.012
"""Seconds after which whatever is changed gets another date, where dates are fine enough."""
_COARSE = 1_000_000


@dataclass(slots=True)
class Manifest:
    """Parallel lists: files with their keys and digests; folders of both trees."""

    ground: bytes
    files: Marks = field(default_factory=partial(Marks, FILE))
    keys: list[bytes] = field(default_factory=list)
    digests: bytearray = field(default_factory=bytearray)
    """One behind the other."""
    folders: Marks = field(default_factory=partial(Marks, FOLDER))
    """All folders of the published tree, the root too, with foreign ones."""
    spare: Marks = field(default_factory=partial(Marks, FOLDER))
    """All folders of the spare, which differs from the published tree in ``behind`` only."""
    behind: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    """Files in the published tree that are not ours, outside what others publish."""
    bundles: dict[bytes, tuple[int, int]] = field(default_factory=dict)
    """Where the files of each bundle begin and end in the lists, by its key."""

    def digest(self, at: int) -> bytes:
        """The digest of the file at a place of the lists."""
        return bytes(self.digests[at * DIGEST : (at + 1) * DIGEST])

    def encoded(self) -> bytes:
        """Write it down, sealed."""
        marks = (self.files, self.folders, self.spare)
        parts: list[bytes | bytearray] = [
            *(_written(each.names) for each in marks),
            *(each.numbers.tobytes() for each in marks),
            self.digests,
            array("q", map(len, self.keys)).tobytes(),
            b"".join(self.keys),
        ]
        head = {
            "form": FORM,
            "ground": self.ground.hex(),
            "behind": self.behind,
            "foreign": self.foreign,
            "bundles": [[key.hex(), *place] for key, place in self.bundles.items()],
            "parts": list(map(len, parts)),
        }
        body = b"".join((json.dumps(head, separators=(",", ":")).encode(), b"\n", *parts))
        return seal_of(body) + body

    @classmethod
    def decoded(cls, data: bytes) -> Manifest | None:
        """Read it; ``None`` where it is not whole, or of another version."""
        body = memoryview(data)[DIGEST:]
        if seal_of(body) != data[:DIGEST]:
            return None
        end = data.index(b"\n", DIGEST)
        head = json.loads(data[DIGEST:end])
        if head["form"] != FORM:
            return None
        ends = accumulate(head["parts"], initial=end + 1)
        *told, digests, sizes, keys = (data[first:last] for first, last in pairwise(ends))
        names = [_read(each) for each in told[:3]]
        numbers = [_numbers(each) for each in told[3:]]
        places = pairwise(accumulate(_numbers(sizes), initial=0))
        return cls(
            ground=bytes.fromhex(head["ground"]),
            files=Marks(FILE, names[0], numbers[0]),
            keys=[keys[first:last] for first, last in places],
            digests=bytearray(digests),
            folders=Marks(FOLDER, names[1], numbers[1]),
            spare=Marks(FOLDER, names[2], numbers[2]),
            behind=head["behind"],
            foreign=head["foreign"],
            bundles={bytes.fromhex(key): (first, end) for key, first, end in head["bundles"]},
        )


def seal_of(body: bytes | memoryview) -> bytes:
    """What a manifest begins with, so that a damaged one is known."""
    return blake2b(body, digest_size=DIGEST).digest()


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


def _written(names: Iterable[str]) -> bytes:
    """Names one behind the other: no file system has one with a zero in it."""
    return "".join(f"{name}\0" for name in names).encode("utf-8", "surrogatepass")


def _read(names: bytes) -> list[str]:
    return names.decode("utf-8", "surrogatepass").split("\0")[:-1]


def _numbers(told: bytes) -> array[int]:
    found = array("q")
    found.frombytes(told)
    return found
