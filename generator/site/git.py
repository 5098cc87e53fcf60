"""Earlier versions of a file from git, asked so that nothing a repository holds is run.

Only plumbing that reads; no shell; an environment of our own, so that neither GIT_* variables nor
a user's configuration change the answer; no network, no hooks, no prompt, a time limit.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REVISIONS = 50
"""How many commits back a file is followed."""
_SECONDS = 20
_BLOB = re.compile(rb"([0-9a-f]+) blob (\d+)")
_ENVIRONMENT = {
    "LC_ALL": "C",
    "PATH": os.defpath,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}
_OPTIONS = (
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
        if self._answer("rev-parse", "--is-inside-work-tree").strip() != b"true":
            raise NoHistoryError("this folder is not kept in git")
        listed = self._answer("rev-list", f"--max-count={REVISIONS}", "HEAD", "--", file)
        if not listed.strip():
            raise NoHistoryError("git has no earlier version of it")
        return listed.decode("ascii").split()

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
                [str(self._program), *_OPTIONS, *arguments],
                cwd=self._root,
                env=_ENVIRONMENT,
                input=given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NoHistoryError(f"git did not answer within {_SECONDS} seconds") from None
        except OSError:
            raise NoHistoryError("git could not be run") from None


def is_shallow(root: Path) -> bool:
    """Whether git's history is cut off, as checkouts of CI services are."""
    return _Git(root).is_shallow()
