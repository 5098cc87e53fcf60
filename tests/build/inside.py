"""The command line within the test's own process: what it says and how it ends, much sooner."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import chdir
from pathlib import Path
from subprocess import CompletedProcess

from click.testing import CliRunner

from generator.cli import main


def statusbook(
    root: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> CompletedProcess[str]:
    """Run ``statusbook`` with ``root`` as the working folder."""
    if not os.path.lexists(root):
        raise FileNotFoundError(root)
    with chdir(root):
        done = CliRunner().invoke(main, arguments, env=environment, prog_name="statusbook")
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)
