"""The real command, run as its users run it: another process, another folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

NOW = "2026-11-18T15:10:00Z"


def statusbook(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None, timeout: int = 120
) -> subprocess.CompletedProcess[str]:
    """Run ``statusbook`` in ``root`` and wait; never raises for an exit code."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=root,
        env={**os.environ, "NO_COLOR": "1", **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=timeout,
        check=False,
    )


def build(root: Path, *arguments: str, now: str = NOW, library: bool = False) -> Path:
    """Build the site in ``root`` at a fixed moment and give its public tree; fail if it fails."""
    only = () if library else ("--only", "status")
    done = statusbook(root, "build", *only, "--now", now, *arguments)
    if done.returncode != 0:
        raise AssertionError(f"build exited {done.returncode}\n{done.stdout}\n{done.stderr}")
    return root / "site" / "public"
