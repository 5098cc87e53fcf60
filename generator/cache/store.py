"""A store of bytes by key that never fails: what it cannot find, read or keep, it goes without.

Each entry carries a seal over its place and its bytes. An entry whose seal does not fit is no
entry; so whatever happens to the file, what is found is what was kept under this very key.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from generator.cache.database import Database

Entry = tuple[str, bytes, bytes, bytes]
"""Space, key, seal and payload."""
LIMIT = 1024 * 1024 * 1024
"""Bytes that a cache may take; what was not used for longest goes first."""
_PENDING = 8 * 1024 * 1024
"""Bytes that wait to be written together."""
_STALE = 32
"""After so many builds the use of an entry is noted anew; not each time, which would be dear."""


class Store(Protocol):
    """What a caller needs of a cache."""

    def get(self, space: str, key: bytes) -> bytes | None:
        """What was kept under a key; ``None`` where nothing sound is."""
        ...

    def put(self, space: str, key: bytes, payload: bytes) -> None:
        """Keep something, if possible."""
        ...


class NoCache:
    """A cache that keeps nothing."""

    def get(self, space: str, key: bytes) -> bytes | None:
        """Find nothing."""
        del space, key
        return None

    def put(self, space: str, key: bytes, payload: bytes) -> None:
        """Forget it."""
        del space, key, payload


class Cache:
    """A cache in a folder. Not for two threads or processes at once: each opens its own."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit
        self._database: Database | None = None
        self._pending: dict[tuple[str, bytes], bytes] = {}
        self._size = 0
        self._used: set[tuple[str, bytes]] = set()
        self._is_gone = False
        self._open()

    def get(self, space: str, key: bytes) -> bytes | None:
        """What was kept under a key; ``None`` where nothing sound is."""
        waiting = self._pending.get((space, key))
        if waiting is not None or self._database is None:
            return waiting
        try:
            found = self._database.find(space, key)
        except Exception:  # noqa: BLE001 - whatever a damaged file makes of it
            self._drop(throw_away=True)
            return None
        if found is None:
            return None
        seal, payload, used = found
        if seal != _seal(space, key, payload):
            self._drop(throw_away=True)
            return None
        if used < self._database.generation - _STALE:
            self._used.add((space, key))
        return payload

    def put(self, space: str, key: bytes, payload: bytes) -> None:
        """Keep something: at once to be found here, and by others once this cache is closed."""
        if self._database is None or not self._database.writable:
            return
        self._pending[space, key] = payload
        self._size += len(payload)
        if self._size > _PENDING:
            self.flush()

    def flush(self) -> None:
        """Write what waits, or forget it."""
        entries = [
            (space, key, _seal(space, key, payload), payload)
            for (space, key), payload in self._pending.items()
        ]
        self._pending.clear()
        self._size = 0
        if entries or self._used:
            self._write(entries)
        self._used.clear()

    def _write(self, entries: list[Entry]) -> None:
        """Write entries; where the file turns out to be damaged, into a new one."""
        for _ in range(2):
            if self._database is None or not self._database.writable:
                return
            try:
                self._database.write(entries, sorted(self._used), self._limit)
            except Exception as trouble:  # noqa: BLE001 - a full disk, another build, damage
                self._drop(throw_away=_is_damage(trouble))
                if self._is_gone:
                    self._open()
            else:
                return

    def close(self) -> None:
        """Write what waits, and let go of the file."""
        self.flush()
        self._drop(throw_away=False)

    def _open(self) -> None:
        try:
            from generator.cache.database import open_database  # noqa: PLC0415 - may be missing

            self._database = open_database(self._folder)
        except Exception:  # noqa: BLE001 - a cache that cannot be opened is none
            self._database = None

    def _drop(self, *, throw_away: bool) -> None:
        database, self._database = self._database, None
        if database is None:
            return
        with suppress(Exception):
            database.close()
        if throw_away and database.writable:
            from generator.cache.database import throw_away as thrown_away  # noqa: PLC0415 - as above

            thrown_away(self._folder)
            self._is_gone = True


@contextmanager
def opened(folder: Path | None, limit: int = LIMIT) -> Iterator[Store]:
    """Open the cache in a folder, and write what was put into it at the end; none without one."""
    if folder is None:
        yield NoCache()
        return
    cache = Cache(folder, limit)
    try:
        yield cache
    finally:
        cache.close()


def _seal(space: str, key: bytes, payload: bytes) -> bytes:
    digest = blake2b(b"%s\0%d:%s" % (space.encode(), len(key), key), digest_size=16)
    digest.update(payload)
    return digest.digest()


def _is_damage(trouble: Exception) -> bool:
    from generator.cache.database import is_damage  # noqa: PLC0415 - may be missing

    return is_damage(trouble)
