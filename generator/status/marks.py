"""What events that are over are made of, so that what shows only such events can be known by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b


class Marks:
    """A digest for each event of which nothing that is published depends on the time."""

    def __init__(self, by_event: Mapping[str, bytes] | None = None) -> None:
        self._by_event = by_event or {}

    def of(self, event_id: str) -> bytes:
        """What an event is made of; empty where that is not all there is to it."""
        return self._by_event.get(event_id, b"")

    def of_all(self, events: Iterable[str], *besides: object) -> bytes:
        """What a list of events is made of, and values besides; empty where that is not all."""
        digest = blake2b(repr(besides).encode(), digest_size=16)
        for each in events:
            mark = self._by_event.get(each)
            if mark is None:
                return b""
            digest.update(mark)
        return digest.digest()
