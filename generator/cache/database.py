"""The file that holds the entries: SQLite, asked only for single keys, believed in nothing.

A file that is damaged, of another version, or not ours is thrown away. Nothing is synchronised
with the disk: a power cut may damage the file, and then it is thrown away.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import repeat
from pathlib import Path

VERSION = 1
_NAME = "statusbook.db"
_WAIT = 2.0
"""Seconds to wait for another build that writes; then this one keeps nothing."""
_LONGEST = 256 * 1024 * 1024
_BEAT = 1_000_000
_BEATS = 500
"""Beats (steps of SQLite's machine) after which it is given up: a damaged tree has circles."""
_SAMPLE = 100
"""Entries that are read again once they are written."""
_TABLE = (
    "CREATE TABLE entry (space TEXT NOT NULL, key BLOB NOT NULL, seal BLOB NOT NULL, "
    "used INTEGER NOT NULL, payload BLOB NOT NULL, PRIMARY KEY (space, key))"
)
_INDEX = "CREATE INDEX age ON entry (used)"
_SCHEMA = {("table", "entry", _TABLE), ("index", "age", _INDEX)}


class Database:
    """An open file. Every method may raise ``sqlite3.Error``."""

    def __init__(self, connection: sqlite3.Connection, *, writable: bool) -> None:
        self._connection = connection
        self.writable = writable
        self.generation = int(self._one("PRAGMA user_version")) & 0x00FFFFFF
        """Counts the builds that wrote; entries remember the last one that used them."""

    def find(self, space: str, key: bytes) -> tuple[bytes, bytes, int] | None:
        """Find seal, payload and last use of an entry, unverified."""
        cursor = self._connection.execute(
            "SELECT seal, payload, used FROM entry WHERE space = ? AND key = ?", (space, key)
        )
        row = cursor.fetchone()
        if row is None or not (isinstance(row[0], bytes) and isinstance(row[1], bytes)):
            return None
        return row[0], row[1], row[2] if isinstance(row[2], int) else 0

    def write(
        self,
        entries: list[tuple[str, bytes, bytes, bytes]],
        used: list[tuple[str, bytes]],
        limit: int,
    ) -> None:
        """Keep entries (space, key, seal, payload), in one step; forget the oldest over a limit."""
        now = self.generation + 1
        run = self._connection
        run.execute("BEGIN IMMEDIATE")
        try:
            run.executemany(
                "INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?)",
                ((space, key, seal, now, payload) for space, key, seal, payload in entries),
            )
            run.executemany(
                "UPDATE entry SET used = ? WHERE space = ? AND key = ?",
                ((now, space, key) for space, key in used),
            )
            self._read_again(entries[:_SAMPLE])
            self._forget(limit)
            run.execute(f"PRAGMA user_version = {VERSION << 24 | now & 0x00FFFFFF}")
            run.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                run.execute("ROLLBACK")
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def _read_again(self, entries: list[tuple[str, bytes, bytes, bytes]]) -> None:
        """A tree that is out of order takes entries and never finds them again."""
        for space, key, seal, payload in entries:
            if (self.find(space, key) or ())[:2] != (seal, payload):
                raise sqlite3.DatabaseError("what was written is not there")

    def _forget(self, limit: int) -> None:
        """Forget the entries that were not used for longest, whole generations at a time."""
        size = self._one("PRAGMA page_size")
        while (self._one("PRAGMA page_count") - self._one("PRAGMA freelist_count")) * size > limit:
            oldest = self._connection.execute("SELECT min(used) FROM entry").fetchone()[0]
            if oldest is None:
                return
            self._connection.execute("DELETE FROM entry WHERE used <= ?", (oldest,))

    def _one(self, question: str) -> int:
        return int(self._connection.execute(question).fetchone()[0])


def open_database(folder: Path) -> Database:
    """Open the file in a folder, or make it; raises ``sqlite3.Error`` or ``OSError``.

    Where the folder may not be written, what is there is read.
    """
    try:
        return _made(folder)
    except (OSError, sqlite3.OperationalError) as trouble:
        if _is_busy(trouble):
            raise
        with suppress(sqlite3.Error, ValueError, TypeError):
            return _readable(folder / _NAME)
    except (sqlite3.Error, ValueError, TypeError):
        pass  # a damaged file may make nonsense even of the words in which SQLite complains
    throw_away(folder)
    return _made(folder)


def is_damage(trouble: Exception) -> bool:
    """Whether a file is to blame, and not a full disk, another build, or who may do what."""
    return isinstance(trouble, ValueError) or (
        isinstance(trouble, sqlite3.DatabaseError)
        and not isinstance(trouble, sqlite3.OperationalError)
        and not _is_busy(trouble)
    )


def _is_busy(trouble: Exception) -> bool:
    code = getattr(trouble, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _made(folder: Path) -> Database:
    folder.mkdir(parents=True, exist_ok=True)
    _ignored(folder)
    return _opened(folder / _NAME)


def throw_away(folder: Path) -> None:
    """Remove the file; no entry of a damaged one is looked at again."""
    for ending in ("-journal", "-wal", "-shm", ""):
        with suppress(OSError):
            (folder / f"{_NAME}{ending}").unlink()


def _ignored(folder: Path) -> None:
    """Keep the folder out of git, wherever it is."""
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_bytes(b"*\n")


def _opened(file: Path) -> Database:
    connection = _connected(str(file))
    try:
        connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()
        if _version(connection) == 0 and not _schema(connection):
            connection.execute("BEGIN IMMEDIATE")
            if not _schema(connection):
                connection.execute(_TABLE)
                connection.execute(_INDEX)
                connection.execute(f"PRAGMA user_version = {VERSION << 24}")
            connection.execute("COMMIT")
        _demand_ours(connection)
        return Database(connection, writable=True)
    except BaseException:
        connection.close()
        raise


def _readable(file: Path) -> Database:
    connection = _connected(f"{file.absolute().as_uri()}?mode=ro")
    try:
        _demand_ours(connection)
        return Database(connection, writable=False)
    except BaseException:
        connection.close()
        raise


def _demand_ours(connection: sqlite3.Connection) -> None:
    if _version(connection) != VERSION or _schema(connection) != _SCHEMA:
        raise sqlite3.DatabaseError("another version's file")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0]) >> 24


def _schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """What the file says that it holds; what SQLite made by itself has no text."""
    with closing(connection.execute("SELECT type, name, sql FROM sqlite_master")) as rows:
        return {(row[0], row[1], row[2]) for row in rows.fetchmany(9) if row[2] is not None}


def _connected(file: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        file, timeout=_WAIT, isolation_level=None, uri=file.startswith("file:")
    )
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
    for setting in ("synchronous = OFF", "cell_size_check = ON", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {setting}")
    connection.set_progress_handler(_patience().__next__, _BEAT)
    return connection


def _patience() -> Iterator[bool]:
    """Bear with a connection for so long, and then no more."""
    yield from repeat(False, _BEATS)  # noqa: FBT003 - false lets SQLite go on
    yield from repeat(True)  # noqa: FBT003 - true ends what SQLite does
