"""A state on a branch of its own, pushed before each message leaves.

A push succeeds only from the commit that this run saw last, so of two runs one wins. The winner
says in a second file until when it holds the branch, and renews that with each push; a run that
died is therefore waited for only so long.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta

from generator.notify.git import REMOTE, Git
from generator.notify.store import Clock
from generator.notify.trouble import CannotNotify

PREFIX = "git:"
_STATE, _CLAIM = "announced.json", "held-until"
_BRANCH = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*")
_PAUSE = 2.0


class GitStore:
    """Keeps the state at the remote.

    ``holder`` is a name that no other run has; ``hold`` is how long a silent run keeps others out.
    """

    def __init__(
        self, git: Git, branch: str, clock: Clock, *, holder: str, hold: timedelta
    ) -> None:
        if not _BRANCH.fullmatch(branch):
            raise CannotNotify(
                f"{branch!r} is no name of a branch", "write git:statusbook-announced"
            )
        self.where = f"the branch {branch} of {REMOTE}"
        self._git, self._branch = git, branch
        self._clock, self._holder, self._hold = clock, holder, hold
        self._head: str | None = None
        self._data: bytes | None = None

    @contextmanager
    def held(self, waits: Callable[[], None]) -> Iterator[None]:
        """Claim the branch; wait for a run that has claimed it, as long as its claim lasts."""
        told = False
        until = self._clock.elapsed() + 3 * self._hold.total_seconds()
        while not self._claimed():
            if not told:
                waits()
                told = True
            if self._clock.elapsed() > until:
                raise CannotNotify(
                    f"other runs of notify have held {self.where} all the time",
                    "nothing was sent by this run; run it again",
                )
            self._clock.pause(_PAUSE)
        try:
            yield
        finally:
            with suppress(CannotNotify):  # the claim ends by itself
                self._push(self._data, release=True)

    def load(self) -> bytes | None:
        """What the branch holds."""
        if self._head is None:
            self._read()
        return self._data

    def save(self, data: bytes) -> None:
        """Push it. Where another run has taken over meanwhile, this one ends here."""
        if not self._push(data):
            raise CannotNotify(
                f"another run has taken over {self.where}",
                "this one has stopped; look at what the other says",
            )
        self._data = data

    def _read(self) -> None:
        self._head = self._git.head(self._branch)
        self._data = self._git.read(self._head, _STATE) if self._head else None

    def _claimed(self) -> bool:
        self._read()
        claim = self._git.read(self._head, _CLAIM) if self._head else None
        if claim and datetime.fromisoformat(claim.decode().split()[0]) > self._clock.now():
            return False
        return self._push(self._data)

    def _push(self, data: bytes | None, *, release: bool = False) -> bool:
        files = {} if data is None else {_STATE: data}
        if not release:
            until = (self._clock.now() + self._hold).isoformat()
            files[_CLAIM] = f"{until} {self._holder}\n".encode()
        commit = self._git.commit(files, "Record what was announced")
        if not self._git.push(commit, self._branch, self._head):
            return False
        self._head = commit
        return True
