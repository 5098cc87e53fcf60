"""Puts the marked site into git: marks in what its commits say and in what files were called."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.leaks.marks import Marks


def remember(root: Path, marks: Marks) -> None:
    """Commit everything twice: first one file has another name."""
    now = next((root / "content/postmortems").rglob(f"*{marks('internal: id')}.md"))
    before = now.with_name(f"{marks('commit: name of a file')}.md")
    now.rename(before)
    _commit(root, marks, "commit: first")
    before.rename(now)
    text = now.read_text("utf-8").replace("## Participants", "## Who was there", 1)
    now.write_text(text, "utf-8")
    _commit(root, marks, "commit: second")


def _commit(root: Path, marks: Marks, which: str) -> None:
    message = f"Write {marks(f'{which} subject')}\n\n{marks(f'{which} message')}"
    who = marks("commit: person")
    environment = {
        **os.environ,
        **{f"GIT_{role}_NAME": who for role in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{role}_EMAIL": f"{who}@nimbus.example" for role in ("AUTHOR", "COMMITTER")},
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    for asked in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "-m", message)):
        subprocess.run(["git", *asked], cwd=root, env=environment, check=True)
