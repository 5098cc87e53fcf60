"""Same input, same bytes: whatever machine, folder, clock or habit a build meets."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.support.command import NOW

ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Machine:
    """Where and how a site is built."""

    folder: str = "site"
    environment: Mapping[str, str] = field(default_factory=dict)
    umask: int = 0o022
    backwards: bool = False
    """Whether the content's files are made in the opposite order."""
    from_elsewhere: bool = False
    """Whether the working folder is not the site's."""
    clock: str | None = None


OTHERS = {
    "zone, language and hashes": Machine(
        environment={
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "tr_TR.UTF-8",
            "LANGUAGE": "ja",
            "PYTHONHASHSEED": "4242",
        }
    ),
    "plain locale, no home, no path": Machine(
        environment={
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "HOME": "/nonexistent",
            "USER": "",
            "PATH": "/nonexistent",
        }
    ),
    "folder, order of files, umask": Machine(
        folder="deep/down/with spaces & ünïcode", backwards=True, umask=0o077
    ),
    "an early clock": Machine(clock="2001-01-01 00:00:00"),
    "everything": Machine(
        folder="elsewhere",
        environment={"TZ": "America/St_Johns", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"},
        umask=0o027,
        backwards=True,
        from_elsewhere=True,
        clock="2037-12-31 23:59:59",
    ),
}


def copy(target: Path, *, backwards: bool) -> None:
    for folder in ("content", "overrides"):
        files = sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())
        for file in reversed(files) if backwards else files:
            copied = target / file.relative_to(ROOT)
            copied.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, copied)


def built(machine: Machine, below: Path) -> dict[str, tuple[bytes, int]]:
    """The example's published tree: bytes and permissions by path."""
    root = below / machine.folder
    copy(root, backwards=machine.backwards)
    command = [sys.executable, "-m", "generator", "build", "--root", str(root), "--now", NOW]
    environment = {**os.environ, "PYTHONHASHSEED": "0", **machine.environment}
    if machine.clock:
        faketime = shutil.which("faketime")
        if faketime is None:
            pytest.skip("faketime is not installed")
        command = [faketime, machine.clock, *command]
    done = subprocess.run(
        command,
        cwd="/" if machine.from_elsewhere else root,
        env=environment,
        umask=machine.umask,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {
        path.relative_to(root / "site/public").as_posix(): (
            path.read_bytes() if path.is_file() else b"",
            path.stat().st_mode,
        )
        for path in (root / "site/public").rglob("*")
    }


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, int]]:
    found = built(Machine(environment={"TZ": "UTC"}), tmp_path_factory.mktemp("reference"))
    assert len(found) > 200
    return found


@pytest.mark.parametrize("name", OTHERS)
def test_another_machine_makes_the_same_bytes(
    name: str, reference: dict[str, tuple[bytes, int]], tmp_path: Path
) -> None:
    other = built(OTHERS[name], tmp_path)

    assert other.keys() == reference.keys()
    assert [path for path in other if other[path] != reference[path]] == []
