"""Who speaks, and how long a receiver may take to answer."""

from __future__ import annotations

from dataclasses import dataclass

from generator.notify.store import Clock


@dataclass(frozen=True, slots=True)
class Speaker:
    """The site that speaks. ``timeout`` is in seconds."""

    name: str
    url: str
    timeout: float
    clock: Clock


class UnfitAddressError(Exception):
    """An address that nothing can be sent to; the message says why, without the address."""
