from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.reading.bombs import BOMBS

HARMLESS = {
    "Markdown: quotes in quotes",
    "Markdown: comments that never close",
    "Markdown: lists in lists",
}
"""What may be published as it stands, once it is read without harm."""
NAMES = pytest.mark.parametrize("name", BOMBS)


@pytest.fixture(scope="module")
def blasts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What became of each bomb, read in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.reading.bombs", str(tmp_path_factory.mktemp("bombs"))],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    told: dict[str, dict[str, Any]] = json.loads(done.stdout)
    return told


@NAMES
def test_a_bomb_does_not_kill_its_reader(blasts: dict[str, dict[str, Any]], name: str) -> None:
    assert blasts[name]["status"] == 0


@NAMES
def test_a_bomb_is_refused_by_name(blasts: dict[str, dict[str, Any]], name: str) -> None:
    assert bool(blasts[name]["rules"]) is (name not in HARMLESS)


@NAMES
def test_a_bomb_does_not_swell_its_reader(blasts: dict[str, dict[str, Any]], name: str) -> None:
    assert blasts[name]["kib"] < 200 * 1024


@NAMES
def test_a_bomb_fills_no_log(blasts: dict[str, dict[str, Any]], name: str) -> None:
    assert blasts[name]["words"] < 500
    assert blasts[name]["count"] < 50
