"""A real terminal with a person in front of it who reads before typing."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

_COMMAND = """\
import signal
signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
signal.signal(signal.SIGINT, signal.default_int_handler)
from generator.cli import main
main(prog_name="statusbook")
"""
"""The command as a shell starts it: a test run may hand on that Ctrl-C is ignored or blocked."""
PATIENCE = 60
"""Seconds after which a question that never comes fails a test."""


class Terminal:
    """A command that runs in a pseudo-terminal."""

    def __init__(self, root: Path, *arguments: str, **environment: str) -> None:
        self._own, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _COMMAND, *arguments],
            cwd=root,
            env={**os.environ, "NO_COLOR": "1", "TERM": "dumb", "COLUMNS": "200", **environment},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        # Held open until the command has ended: Linux may else drop its last words.
        self._theirs = theirs
        self.seen = ""
        self._read = 0

    def read_until(self, words: str) -> None:
        """Read on until these words are on the screen."""
        while words not in self.seen[self._read :]:
            if not self._more():
                raise AssertionError(f"{words!r} never came:\n{self.seen}")
        self._read = self.seen.index(words, self._read) + len(words)

    def type(self, line: str) -> None:
        """Type a line."""
        self.press(f"{line}\n")

    def press(self, keys: str) -> None:
        """Press keys; ``\x04`` is the end of input."""
        os.write(self._own, keys.encode())

    def interrupt(self) -> None:
        """Do what Ctrl-C does, and again while nothing happens, as people do.

        A signal that arrives between the question and the wait for its answer ends no wait: the
        command hears of it only with the next key.
        """
        for _ in range(PATIENCE):
            self._process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(1)
                return

    def answer(self, question: str, line: str) -> None:
        """Wait for a question, and type the answer."""
        self.read_until(question)
        self.type(line)

    def end(self) -> int:
        """Read to the end, and give the exit code."""
        while self._more():
            pass
        os.close(self._theirs)
        os.close(self._own)
        return self._process.wait(PATIENCE)

    def _more(self) -> bool:
        """Read what comes next; not before the command has ended, nothing is the end."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            over = self._process.poll() is not None
            ready, _, _ = select.select([self._own], [], [], 0.05)
            if ready:
                data = os.read(self._own, 4096)
                self.seen += data.decode("utf-8", "replace").replace("\r\n", "\n")
                return True
            if over:
                return False
        return False
