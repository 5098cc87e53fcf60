"""The two commands of a fresh clone, as far as they can be tried without making one."""

from __future__ import annotations

import ast
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    """dev.py as a module, with an empty folder for what it installs."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "INSTALLED", tmp_path / "installed")
    return module


@pytest.fixture
def ran(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Commands that dev.py would have run; those with the word ``fail`` fail."""
    commands: list[list[str]] = []

    def record(command: list[str], *, quiet: bool = False) -> bool:
        if not quiet:
            commands.append(command)
        return "fail" not in command

    monkeypatch.setattr(dev, "runs", record)
    return commands


def test_it_needs_nothing_but_python() -> None:
    tree = ast.parse((ROOT / "dev.py").read_text())
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert imported
    assert imported <= sys.stdlib_module_names


def test_an_old_python_is_told_so() -> None:
    first = (ROOT / "dev.py").read_text().partition("import argparse")[0]
    told = first.replace("sys.version_info <", "(3, 8) <")

    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "needs Python 3.11 or later" in done.stderr


def test_what_is_installed_is_not_installed_again(dev: ModuleType, ran: list[list[str]]) -> None:
    assert dev.prepared("serve")
    assert len(ran) == 1
    assert ran[0][-1] == "."

    assert dev.prepared("serve")
    assert len(ran) == 1


def test_what_tests_need_is_enough_to_serve_and_not_the_other_way_round(
    dev: ModuleType, ran: list[list[str]]
) -> None:
    dev.prepared("serve")
    dev.prepared("test")
    assert [command[-1] for command in ran] == [".", ".[test]"]

    dev.prepared("serve")
    assert len(ran) == 2


def test_another_pyproject_is_installed_again(
    dev: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dev.prepared("test")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    monkeypatch.setattr(dev, "ROOT", tmp_path)

    dev.prepared("test")

    assert len(ran) == 2


def test_every_step_runs_and_one_that_fails_fails_all(
    dev: ModuleType,
    ran: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.test([]) == 0
    assert [command[2] for command in ran if command[1] == "-m"] == [
        "ruff", "ruff", "mypy", "pytest",
    ]  # fmt: skip

    monkeypatch.setattr(dev, "STEPS", (("one", ["fail"]), ("pytest", ["two"])))
    assert dev.test(["-k", "some"]) == 1
    assert ran[-1] == ["two", "-k", "some"]
    assert "FAILED: one" in capsys.readouterr().out


def test_ci_runs_the_same_command_with_every_judge() -> None:
    script = ROOT / ".ci" / "run"
    lines = script.read_text().splitlines()

    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", script], check=False).returncode == 0
    assert lines[-1] == 'exec python3 dev.py test "$@"'
    assert "export STATUSBOOK_JUDGES=required" in lines
