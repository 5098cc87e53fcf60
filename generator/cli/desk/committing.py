"""One file into git: a commit that takes nothing else along, and a push where it is asked for."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from generator.cli.desk.stopping import Stop

_LONG = 72
_REASONS = ("! [", "fatal: ", "remote: error:", "error: ")
"""How the lines begin in which git says why, unlike those that say to whom it talked."""
_NAME = 'say who you are: `git config user.name "…"` and `git config user.email …`'
_WAYS = {
    "tell me who you are": _NAME,
    "(fetch first)": "take what others did with `git pull --rebase`",
    "(non-fast-forward)": "take what others did with `git pull --rebase`",
    "not currently on a branch": "go to the branch that is published: `git switch -c mine`, "
    "`git switch main`, `git merge mine`",
    "has no upstream branch": "say where the branch goes: `git push --set-upstream origin HEAD`",
    "No configured push destination": "say where it goes: `git remote add origin …`",
    "index.lock": "wait until the other git is done, or delete .git/index.lock if none runs",
}
"""The way out of what git refuses most, by words of its own."""


class Repository:
    """The git work tree that holds a site."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._program = shutil.which("git")
        if self._program is None:
            raise Stop("git is not installed here", "leave out --commit, or install git")
        if self._run("rev-parse", "--is-inside-work-tree").stdout.strip() != "true":
            raise Stop(
                "this folder is not kept in git",
                "leave out --commit, or begin a repository with `git init`",
            )

    def refuse_unfinished(self, file: str) -> None:
        """Stop where the file has changes that nobody committed: they would be taken along."""
        status = self._run("status", "--porcelain", "--", file)
        if status.stdout.strip():
            raise Stop(
                f"{file} has changes that are not committed yet, and was not touched",
                "commit them first, or leave out --commit and commit all of it yourself",
            )

    def commit(self, file: str, subject: str, body: str) -> str:
        """Commit the file and nothing else; gives the commit's short name."""
        short = subject if len(subject) <= _LONG else subject[: _LONG - 1] + "…"
        for step in (
            ("add", "--", file),
            ("commit", "--quiet", "--only", "-m", short, "-m", body, "--", file),
        ):
            done = self._run(*step)
            if done.returncode:
                raise Stop(
                    f"{file} is written, but git did not commit it: {_said(done)}",
                    f"{_way_out(done, 'put that right')}, then `git add {file}`, "
                    "`git commit` and `git push`",
                )
        return self._run("rev-parse", "--short", "HEAD").stdout.strip()

    def push(self) -> None:
        """Push the branch to where it usually goes."""
        done = self._run("push", "--quiet")
        if done.returncode:
            raise Stop(
                f"the commit is made, but git did not push it: {_said(done)}",
                f"{_way_out(done, 'put that right')}, then `git push`",
            )

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(  # noqa: S603 - no shell, and paths come after --
            [str(self._program), "--literal-pathspecs", *arguments],
            cwd=self._root,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
            capture_output=True,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            check=False,
        )


def _said(done: subprocess.CompletedProcess[str]) -> str:
    """What git gave as its reason, without whom it talked to and what it advises."""
    lines = [line.strip() for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    reasons = [line for line in lines if line.startswith(_REASONS)] or lines
    return reasons[0].removeprefix("! ") if reasons else f"it ended with {done.returncode}"


def _way_out(done: subprocess.CompletedProcess[str], usual: str) -> str:
    """What puts it right, for what happens most; else the usual words."""
    return next((way for sign, way in _WAYS.items() if sign in done.stderr), usual)
