"""Judges are other people's programs: used where they are, missed aloud where they must be.

Where a judge is absent its tests are skipped with the reason, so that the suite runs anywhere;
with ``STATUSBOOK_JUDGES=required`` an absent judge is a failure.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

import pytest

MODULES = Path(__file__).parent / "node_modules"
INSTALL = "npm ci --ignore-scripts --prefix tests/judges"


def absent(reason: str) -> NoReturn:
    """Skip, or fail where judges are required."""
    if os.environ.get("STATUSBOOK_JUDGES") == "required":
        pytest.fail(f"a judge is absent: {reason}")
    pytest.skip(f"a judge is absent: {reason}")


def program(*names: str) -> str:
    """Find a program by the first of its names, beside this Python or on the path."""
    places = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    for name in names:
        found = shutil.which(name, path=places)
        if found:
            return found
    absent(f"no {' or '.join(names)} on this machine")


def module(path: str) -> Path:
    """Find a file of an npm judge."""
    found = MODULES / path
    if not found.exists():
        absent(f"{path} is not installed; {INSTALL}")
    return found
