from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import __version__
from generator.cli.group import Commands
from tests.support.command import NOW, statusbook

COMMANDS = Commands.commands_by_name()
HEAVY = {"babel", "feedgen", "icalendar", "jinja2", "lxml", "mkdocs", "watchfiles"}


def modules_after(root: Path, *arguments: str) -> set[str]:
    """Top-level names of all modules that a command imports."""
    code = (
        "import sys\n"
        "from generator.cli import main\n"
        "try:\n"
        "    main(sys.argv[1:])\n"
        "finally:\n"
        "    print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    return set(done.stderr.splitlines()[-1].split())


def test_check_starts_without_what_only_a_build_needs(given: Callable[..., Path]) -> None:
    imported = modules_after(given({}), "check", "--now", NOW)

    assert "pydantic" in imported
    assert not imported & HEAVY


@pytest.mark.parametrize("argument", ["--help", "--version"])
def test_help_starts_with_next_to_nothing(tmp_path: Path, argument: str) -> None:
    imported = modules_after(tmp_path, argument)

    assert "click" in imported
    assert not imported & (HEAVY | {"pydantic", "yaml"})


def test_help_lists_every_command(tmp_path: Path) -> None:
    done = statusbook(tmp_path, "--help")

    assert done.returncode == 0
    for name, known in COMMANDS.items():
        assert name in done.stdout
        assert known.help in done.stdout


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_has_help(tmp_path: Path, name: str) -> None:
    done = statusbook(tmp_path, name, "--help")

    assert done.returncode == 0
    assert done.stdout.startswith("Usage:")


def test_the_version_is_told(tmp_path: Path) -> None:
    assert statusbook(tmp_path, "--version").stdout == f"statusbook, version {__version__}\n"


def test_an_unknown_command_is_wrong_usage(tmp_path: Path) -> None:
    assert statusbook(tmp_path, "frobnicate").returncode == 2


@pytest.mark.parametrize(
    ("typed", "meant"), [("updat", "update"), ("new incidnt", "incident"), ("statu", "status")]
)
def test_a_mistyped_command_is_told_with_the_nearest(
    tmp_path: Path, typed: str, meant: str
) -> None:
    done = statusbook(tmp_path, *typed.split())
    assert done.returncode == 2
    assert f"is none of the commands; did you mean {meant}?" in done.stderr


def test_a_folder_that_is_no_site_is_left_as_it_was(tmp_path: Path) -> None:
    done = statusbook(tmp_path, "build", "--keep-going", "--now", NOW)
    assert done.returncode == 1
    assert "statusbook init" in done.stdout
    assert list(tmp_path.iterdir()) == []
