"""Trees to publish, trees as they lie on disk, and processes that may die while they publish."""

from __future__ import annotations

import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.output import OutputFile
from generator.output.paths import MARKER

PAGES = 12


def generation(number: int) -> Iterator[OutputFile]:
    """A tree whose every file tells its number, and whose shape changes with it."""
    yield OutputFile.text("index.html", f"home {number}")
    yield OutputFile.text("style.css", "the same in all")
    for page in range(PAGES):
        yield OutputFile.text(f"incidents/{page}/index.html", f"page {page} of {number}")
    yield OutputFile.text("odd/now" if number % 2 else "odd", f"a folder, a file {number}")


def tree(folder: Path) -> dict[str, bytes]:
    """All files below a folder but the list of files, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / MARKER
    }


def whole_generation(folder: Path) -> int:
    """The number of the generation that a folder holds, from first to last byte; else it fails."""
    found = tree(folder)
    number = int(found["index.html"].split()[-1])
    assert found == {file.path: file.data for file in generation(number)}
    listed = (folder / MARKER).read_text().splitlines()[2:]
    assert listed == sorted(found)
    return number


def killed_after(steps: int, act: Callable[[], object]) -> bool:
    """Run ``act`` in a process that is killed at its ``steps``-th dealing with the file system.

    Whether it was; ``False`` says that it was done before.
    """
    child = _fork()
    if child == 0:
        try:
            _die_after(steps)
            act()
        finally:
            os._exit(0)
    return _ended_by_kill(child)


def in_child(act: Callable[[], str]) -> str:
    """Run ``act`` in a process of its own, which may give up rights; what it says."""
    reader, writer = os.pipe()
    child = _fork()
    if child == 0:
        try:
            os.write(writer, act().encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as said:
        words = said.read()
    assert os.waitpid(child, 0)[1] == 0
    return words


def started(act: Callable[[], object]) -> int:
    """Run ``act`` in a process of its own and do not wait; its id."""
    child = _fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(0)
    return child


def killed(child: int) -> None:
    """Kill a process of ours and see it gone."""
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _fork() -> int:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads, of which there are none
        return os.fork()


def _die_after(steps: int) -> None:
    left = steps

    def count(event: str, _: object) -> None:
        nonlocal left
        if event.startswith("os.") or event in {"open", "shutil.rmtree"}:
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def _ended_by_kill(child: int) -> bool:
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)
