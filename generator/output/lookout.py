"""Another process looks whether all stands as the manifest says, while this one reads content.

The looks at hundreds of thousands of files wait for the file system, and have a core of their own.
The other process can only say that nothing at all was touched. Where it says nothing, for whatever
reason, or speaks of another manifest, whoever wants to know looks for himself.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
from contextlib import suppress
from pathlib import Path

from generator.output.manifest import DIGEST, Manifest
from generator.output.standing import NAME, is_untouched
from generator.output.work import Work

WORTH = 200_000
"""Bytes of a manifest that speaks of so many files that a process of its own pays."""


class Lookout:
    """A process that looks at a tree and its spare."""

    def __init__(self, child: int, answer: int) -> None:
        self._child, self._answer = child, answer

    @classmethod
    def sent(cls, work: Work) -> Lookout | None:
        """Send it, where the system lets a process be two, and there is much to look at."""
        if sys.platform != "linux" or os.cpu_count() == 1 or threading.active_count() > 1:
            return None
        try:
            if (work.folder / NAME).stat().st_size < WORTH:
                return None
            answer, says = os.pipe()
        except OSError:
            return None
        try:
            child = os.fork()
        except OSError:
            os.close(answer)
            child = -1
        if child == 0:
            _look(work, says)
        os.close(says)
        return cls(child, answer) if child > 0 else None

    def untouched(self) -> bytes:
        """Wait for its answer: the seal of the manifest that is true word for word, or nothing."""
        with suppress(OSError):
            return os.read(self._answer, DIGEST)
        return b""

    def recall(self) -> None:
        """End it, whatever it does."""
        os.close(self._answer)
        with suppress(OSError):
            os.kill(self._child, signal.SIGKILL)
        with suppress(OSError):
            os.waitpid(self._child, 0)


def _look(work: Work, says: int) -> None:
    """Look, say it and end, and touch nothing of what the other process has: no file, no lock."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        gc.disable()
        for handle in map(int, os.listdir("/proc/self/fd")):  # noqa: PTH208 - numbers, not paths
            if handle != says:
                with suppress(OSError):
                    os.close(handle)
        data = Path(work.folder, NAME).read_bytes()
        past = Manifest.decoded(data)
        if past and is_untouched(work, past):
            os.write(says, data[:DIGEST])
    finally:
        os._exit(0)
