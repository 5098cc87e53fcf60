"""The real command, killed at one moment, as often as one likes.

A moment is a number: before or after each write and each rename of the state, as they happen. The
process kills itself there with SIGKILL, which nothing can catch or clean up after.

Each line of standard input asks for one run, an object with ``moment``, ``arguments`` and
``environment``. Its process is forked off, so that everything is imported only once. The answer is
its exit code.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from itertools import count
from typing import Any

from generator.cli import main
from generator.cli.notify import notify
from generator.notify.service import service_of

READY = (notify, service_of)
"""Imported before the first fork."""


def deadly(real: Callable[..., Any], moment: Callable[[], None]) -> Callable[..., Any]:
    """A call before and after which one may die."""

    def called(*given: Any, **named: Any) -> Any:
        moment()
        answer = real(*given, **named)
        moment()
        return answer

    return called


def live(last: int, arguments: list[str]) -> None:
    """Run the command, and do not survive its ``last`` moment."""
    moments = count(1)

    def moment() -> None:
        if next(moments) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    os.fsync = deadly(os.fsync, moment)
    os.rename = deadly(os.rename, moment)
    os.replace = deadly(os.replace, moment)
    sys.stdout = sys.stderr
    main(arguments)


for line in sys.stdin:
    asked = json.loads(line)
    child = os.fork()
    if child == 0:
        os.environ.update(asked["environment"])
        live(asked["moment"], asked["arguments"])
    _, status = os.waitpid(child, 0)
    sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
    sys.stdout.flush()
