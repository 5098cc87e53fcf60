"""What git answers, piece by piece, so that an answer of any length takes little memory."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from generator.site.git import ENVIRONMENT, OPTIONS, SECONDS, NoHistoryError


@contextmanager
def streamed(folder: Path, *arguments: str, asked: bytes = b"") -> Iterator[BinaryIO]:
    """Open git's answer, asked in ``folder``; whoever has read enough may leave early.

    Raises ``NoHistoryError`` where git is missing, takes too long, or refuses.
    """
    program = shutil.which("git")
    if program is None:
        raise NoHistoryError("git is not installed here")
    with tempfile.TemporaryFile() as questions:
        questions.write(asked)
        questions.seek(0)
        try:
            process = subprocess.Popen(  # noqa: S603 - no shell, and paths come after --
                [program, *OPTIONS, *arguments],
                cwd=folder,
                env=ENVIRONMENT,
                stdin=questions,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            raise NoHistoryError("git could not be run") from None
        with process:
            yield from _guarded(process)


def _guarded(process: subprocess.Popen[bytes]) -> Iterator[BinaryIO]:
    late = threading.Event()

    def stop() -> None:
        late.set()
        process.kill()

    clock = threading.Timer(SECONDS, stop)
    clock.daemon = True
    clock.start()
    answer = process.stdout
    assert answer is not None  # noqa: S101 - it was asked for
    try:
        yield answer  # type: ignore[misc]  # - a pipe of bytes is a BinaryIO
        ended = not answer.read(1)
    except BaseException:
        process.kill()
        raise
    finally:
        clock.cancel()
    if not ended:
        process.kill()
    code = process.wait()
    if late.is_set():
        raise NoHistoryError(f"git did not answer within {SECONDS} seconds")
    if ended and code != 0:
        raise NoHistoryError("git could not read its history")
