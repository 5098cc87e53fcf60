"""Git as a keeper of one small file on a branch of its own. No checkout, no hook, no prompt."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from generator.notify.trouble import CannotNotify

REMOTE = "origin"
_SECONDS = 60
_OPTIONS = ("--no-pager", "-c", f"core.hooksPath={os.devnull}", "-c", "gc.auto=0")
_OVERTAKEN = (b"stale info", b"cannot lock ref", b"failed to update ref", b"fetch first")
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_AUTHOR_NAME": "statusbook notify",
    "GIT_AUTHOR_EMAIL": "notify@statusbook.invalid",
    "GIT_COMMITTER_NAME": "statusbook notify",
    "GIT_COMMITTER_EMAIL": "notify@statusbook.invalid",
}


class Git:
    """Git in a folder, with the environment that holds its credentials."""

    def __init__(self, root: Path, environment: Mapping[str, str]) -> None:
        program = shutil.which("git")
        if program is None:
            raise CannotNotify(
                "git is not installed here", "install it, or keep the state in a file"
            )
        self._program, self._root = program, root
        self._environment = {**environment, **_ENVIRONMENT}

    def head(self, branch: str) -> str | None:
        """The commit of a branch of the remote, brought here; ``None`` where there is no such."""
        ref, own = f"refs/heads/{branch}", f"refs/statusbook/{branch}"
        if not self._told(self._call("ls-remote", REMOTE, ref), "asked").strip():
            return None
        fetch = ("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", REMOTE, f"+{ref}:{own}")
        self._told(self._call(*fetch), "read")
        return self._told(self._call("rev-parse", "--verify", own), "read").decode().strip()

    def read(self, commit: str, name: str) -> bytes | None:
        """A file of a commit; ``None`` where it has none of that name."""
        if not self._told(self._call("ls-tree", commit, name), "read").strip():
            return None
        return self._told(self._call("cat-file", "blob", f"{commit}:{name}"), "read")

    def commit(self, files: Mapping[str, bytes], message: str) -> str:
        """Make a commit of these files and nothing else, without a parent: nothing piles up."""
        entries = ""
        for name, data in sorted(files.items()):
            blob = self._told(self._call("hash-object", "-w", "--stdin", given=data), "written")
            entries += f"100644 blob {blob.decode().strip()}\t{name}\n"
        tree = self._told(self._call("mktree", given=entries.encode()), "written")
        made = self._call("commit-tree", tree.decode().strip(), "-m", message)
        return self._told(made, "written").decode().strip()

    def push(self, commit: str, branch: str, expected: str | None) -> bool:
        """Move a branch from ``expected`` to ``commit``; false where it stands elsewhere by now."""
        ref = f"refs/heads/{branch}"
        lease = f"--force-with-lease={ref}:{expected or ''}"
        done = self._call("push", "--quiet", "--porcelain", lease, REMOTE, f"{commit}:{ref}")
        said = done.stdout + done.stderr
        if done.returncode != 0 and any(mark in said for mark in _OVERTAKEN):
            return False
        self._told(done, "pushed to")
        return True

    def _call(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(  # noqa: S603 - no shell, and names are checked
                [self._program, *_OPTIONS, *arguments],
                cwd=self._root,
                env=self._environment,
                input=given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise CannotNotify(
                f"git did not answer within {_SECONDS} s", "run it again once the network is back"
            ) from None

    def _told(self, done: subprocess.CompletedProcess[bytes], what: str) -> bytes:
        """The answer; git's own words may hold an address with a token and are not repeated."""
        if done.returncode == 0:
            return done.stdout
        raise CannotNotify(
            f"the remote {REMOTE} could not be {what}",
            f"try `git ls-remote {REMOTE}` here; in a workflow, it needs the permission to "
            "write contents",
        )
