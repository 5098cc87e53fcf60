"""A state in a file: written beside it, flushed to the disk, then renamed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.notify.trouble import CannotNotify
from generator.output import CannotPublish
from generator.output.durable import settle_entry
from generator.output.lock import locked


class FileStore:
    """Keeps the state in a file. The system releases its lock when a run dies."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.where = path.as_posix()

    @contextmanager
    def held(self, waits: Callable[[], None]) -> Iterator[None]:
        """Lock the file's neighbour; wait up to two minutes for another run."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with locked(self._path.with_name(f".{self._path.name}.lock"), waits):
                yield
        except CannotPublish:
            raise CannotNotify(
                f"another run of notify has held {self.where} for two minutes",
                "nothing was sent by this run; wait for the other or end it, then run it again",
            ) from None

    def load(self) -> bytes | None:
        """What the file holds."""
        try:
            return self._path.read_bytes()
        except FileNotFoundError:
            return None

    def save(self, data: bytes) -> None:
        """Replace the file; a reader sees the old or the new one, and a crash keeps either."""
        beside = self._path.with_name(f".{self._path.name}.new")
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)
        settle_entry(self._path.parent)
