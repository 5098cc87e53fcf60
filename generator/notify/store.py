"""Where a state is kept. A store is held by one run at a time, and what it saved is safe."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Clock:
    """Time, as the command line hands it down."""

    now: Callable[[], datetime]
    elapsed: Callable[[], float]
    """Seconds since any fixed moment."""
    pause: Callable[[float], None]


class Store(Protocol):
    """Keeps one state."""

    @property
    def where(self) -> str:
        """Its place in words for people."""

    def held(self, waits: Callable[[], None]) -> AbstractContextManager[None]:
        """Keep other runs out; call ``waits`` once where another one has to be waited for."""

    def load(self) -> bytes | None:
        """What was saved last; ``None`` where nothing ever was."""

    def save(self, data: bytes) -> None:
        """Keep it safely: when this returns, no crash loses it."""
