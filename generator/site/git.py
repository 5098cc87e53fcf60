"""Earlier versions of a file from git, asked so that nothing a repository holds is run.

Only plumbing that reads; no shell; an environment of our own, so that neither GIT_* variables nor
a user's configuration change the answer; no network, no hooks, no prompt, a time limit.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

REVISIONS = 50
"""How many commits back a file is followed."""
SECONDS = 20
"""How long git may take to answer."""
_BLOB = re.compile(rb"([0-9a-f]+) blob (\d+)")
_ENTRY = re.compile(rb"100(?:644|755) blob ([0-9a-f]+) +(\d+)\t(.+)", re.DOTALL)
ENVIRONMENT = {
    "LC_ALL": "C",
    "PATH": os.defpath,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}
OPTIONS = (
    "--no-pager",
    "--no-optional-locks",
    "--literal-pathspecs",
    *("-c", "safe.directory=*"),
    *("-c", "core.fsmonitor=false"),
    *("-c", f"core.hooksPath={os.devnull}"),
)


@dataclass(frozen=True, slots=True)
class Version:
    """What a file held at a commit."""

    revision: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Blob:
    """A file's content at a commit, by the name that git gives it, and its size in bytes."""

    name: str
    size: int


class NoHistoryError(Exception):
    """Git can tell nothing of a file; the message says why, for people."""


def versions(root: Path, file: str, limit: int) -> Iterator[Version]:
    """Yield what ``file`` held, newest first, each content once and none larger than ``limit``.

    Raises ``NoHistoryError`` where there is no history to look at.
    """
    git = _Git(root)
    seen: set[bytes] = set()
    for revision, blob, size in git.blobs(file):
        if blob not in seen and size <= limit:
            seen.add(blob)
            yield Version(revision, git.run("cat-file", "blob", blob.decode("ascii")))


def listed(root: Path, revision: str, folder: str) -> dict[str, Blob]:
    """Find every plain file below a folder as a commit has it, by its path below ``root``.

    Raises ``NoHistoryError`` where git does not know the commit.
    """
    return dict(_Git(root).entries(revision, folder))


def held(root: Path, blobs: Iterable[Blob]) -> dict[str, bytes]:
    """Read contents by their names, all in one go; git is not asked where there is none."""
    names = sorted({blob.name for blob in blobs})
    return dict(_Git(root).contents(names)) if names else {}


class _Git:
    def __init__(self, root: Path) -> None:
        self._program = shutil.which("git")
        self._root = root
        if self._program is None:
            raise NoHistoryError("git is not installed here")

    def blobs(self, file: str) -> Iterator[tuple[str, bytes, int]]:
        """Yield commit, object and size of each version."""
        revisions = self._revisions(file)
        if "\n" in file:
            raise NoHistoryError("git cannot be asked for a name of two lines")
        asked = "".join(f"{revision}:./{file}\n" for revision in revisions)
        answer = self.run("cat-file", "--batch-check", given=os.fsencode(asked))
        for revision, line in zip(revisions, answer.split(b"\n"), strict=False):
            found = _BLOB.fullmatch(line)
            if found:
                yield revision, found[1], int(found[2])

    def _revisions(self, file: str) -> list[str]:
        self._require_history()
        found = self._answer("rev-list", f"--max-count={REVISIONS}", "HEAD", "--", file)
        if not found.strip():
            raise NoHistoryError("git has no earlier version of it")
        return found.decode("ascii").split()

    def entries(self, revision: str, folder: str) -> Iterator[tuple[str, Blob]]:
        """Yield the path and content of each plain file."""
        done = None
        if not revision.startswith("-"):
            done = self._call(("ls-tree", "-r", "-z", "--long", revision, "--", folder), b"")
        if done is None or done.returncode != 0:
            self._require_history()
            raise NoHistoryError(f"git knows no commit {revision} here")
        for line in done.stdout.split(b"\0"):
            found = _ENTRY.fullmatch(line)
            if found:
                yield os.fsdecode(found[3]), Blob(found[1].decode("ascii"), int(found[2]))

    def contents(self, names: list[str]) -> Iterator[tuple[str, bytes]]:
        """Yield the content of each name."""
        answer = self.run("cat-file", "--batch", given="".join(f"{n}\n" for n in names).encode())
        at = 0
        for _ in names:
            line_end = answer.index(b"\n", at)
            found = _BLOB.fullmatch(answer, at, line_end)
            at = line_end + 1
            if found:
                end = at + int(found[2])
                yield found[1].decode("ascii"), answer[at:end]
                at = end + 1

    def _require_history(self) -> None:
        if self._answer("rev-parse", "--is-inside-work-tree").strip() != b"true":
            raise NoHistoryError("this folder is not kept in git")

    def is_shallow(self) -> bool:
        return self._answer("rev-parse", "--is-shallow-repository").strip() == b"true"

    def run(self, *arguments: str, given: bytes = b"") -> bytes:
        done = self._call(arguments, given)
        if done.returncode != 0:
            raise NoHistoryError("git could not read its history")
        return done.stdout

    def _answer(self, *arguments: str) -> bytes:
        """What git says, nothing where it refuses."""
        done = self._call(arguments, b"")
        return done.stdout if done.returncode == 0 else b""

    def _call(self, arguments: tuple[str, ...], given: bytes) -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(  # noqa: S603 - no shell, and paths come after --
                [str(self._program), *OPTIONS, *arguments],
                cwd=self._root,
                env=ENVIRONMENT,
                input=given,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NoHistoryError(f"git did not answer within {SECONDS} seconds") from None
        except OSError:
            raise NoHistoryError("git could not be run") from None


def is_shallow(root: Path) -> bool:
    """Whether git's history is cut off, as checkouts of CI services are."""
    return _Git(root).is_shallow()
