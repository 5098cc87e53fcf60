from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.authoring.desk import DeskInTest
from tests.judges.tools import program


@pytest.fixture
def desk(tmp_path: Path) -> DeskInTest:
    desk = DeskInTest(tmp_path)
    desk.begin()
    return desk


def completed(desk: DeskInTest, words: str, last: str = "") -> list[str]:
    """What a shell is offered for the word that follows, asked as fish asks."""
    environment = {
        **os.environ,
        "_STATUSBOOK_COMPLETE": "fish_complete",
        "COMP_WORDS": f"statusbook {words} {last}".rstrip() + (" " if not last else ""),
        "COMP_CWORD": last,
    }
    done = subprocess.run(
        [Path(sys.executable).parent / "statusbook"],
        cwd=desk.root,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    offered = [line.split(",", 1)[1] for line in done.stdout.splitlines() if "," in line]
    return [each.split("\t")[0] for each in offered]


def test_commands_and_their_options(desk: DeskInTest) -> None:
    assert "reopen" in completed(desk, "", "reo")
    assert completed(desk, "new", "ma") == ["maintenance"]
    assert "--next-update" in completed(desk, "update", "--next")


def test_events_components_states_and_severities(desk: DeskInTest) -> None:
    assert completed(desk, "update") == ["2026-11-18-checkout-fails"]
    assert completed(desk, "update", "checkout") == ["2026-11-18-checkout-fails"]
    assert completed(desk, "update --component") == ["checkout", "search"]
    assert completed(desk, "update -c", "checkout=ma") == ["checkout=major_outage"]
    assert completed(desk, "update --status", "mon") == ["monitoring"]
    assert completed(desk, "new incident --severity") == ["sev1", "sev2", "sev3", "sev4"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_can_read_what_it_is_given(desk: DeskInTest, shell: str) -> None:
    done = desk.plain("completion", shell)
    assert "_STATUSBOOK_COMPLETE" in done.stdout
    assert "Next: save this as" in done.stderr
    (desk.root / "script").write_text(done.stdout, "utf-8")
    subprocess.run([program(shell), "-n", desk.root / "script"], check=True)


def test_bash_completes(desk: DeskInTest) -> None:
    script = (
        f'source <(statusbook completion bash 2>/dev/null)\ncd "{desk.root}"\n'
        'COMP_WORDS=(statusbook update 2026); COMP_CWORD=2; _statusbook_completion "statusbook"\n'
        'echo "${COMPREPLY[@]}"\n'
    )
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    done = subprocess.run(
        [program("bash"), "--norc", "-c", script],
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "2026-11-18-checkout-fails"
