"""The write-ahead record: what is about to be sent is kept before it is, what was sent after.

Channels work at the same time. While one saves, the entries of the others gather and are saved
together next.
"""

from __future__ import annotations

from threading import Lock

from generator.notify.state import Owed, State, written
from generator.notify.store import Store


class ClosedError(Exception):
    """The run is over; whoever still records comes too late."""


class Ledger:
    """The state of a run in progress."""

    def __init__(self, state: State, store: Store) -> None:
        self._state = state
        self._owed = {(one.channel, one.update): one for one in state.owed}
        self._store = store
        self._changing, self._saving = Lock(), Lock()
        self._version, self._saved = 0, -1
        self._open = True

    def sending(self, owed: Owed) -> Owed:
        """Record the intent to send; when this returns it is safe to do so."""
        return self._put(owed.model_copy(update={"status": "sending", "tries": owed.tries + 1}))

    def waiting(self, owed: Owed) -> Owed:
        """Record that it certainly has not arrived and is still owed."""
        return self._put(owed.model_copy(update={"status": "waiting"}))

    def done(self, owed: Owed) -> None:
        """Record that it has arrived."""
        with self._changing:
            del self._owed[owed.channel, owed.update]
            self._version += 1
        self.save()

    def save(self) -> None:
        """Save all entries that were made until now."""
        with self._changing:
            wanted = self._version
        with self._saving:
            if not self._open:
                raise ClosedError
            if self._saved >= wanted:
                return
            with self._changing:
                version = self._version
                state = self._state.model_copy(update={"owed": tuple(self._owed.values())})
            self._store.save(written(state))
            self._saved = version

    def close(self) -> None:
        """Let nothing be saved from now on; what is being saved is waited for."""
        with self._saving:
            self._open = False

    def is_doubtful(self, owed: Owed) -> bool:
        """Whether it is recorded as under way."""
        one = self._owed.get((owed.channel, owed.update))
        return one is not None and one.status == "sending"

    def _put(self, owed: Owed) -> Owed:
        with self._changing:
            self._owed[owed.channel, owed.update] = owed
            self._version += 1
        self.save()
        return owed
