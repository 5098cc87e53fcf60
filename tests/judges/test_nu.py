from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.judges.sites import hostile
from tests.judges.tools import module, program
from tests.support.command import build

pytestmark = pytest.mark.judge
Once = Callable[[str, Callable[[Path], Path]], Path]


def _complaints(tree: Path) -> list[str]:
    jar = module("vnu-jar/build/dist/vnu.jar")
    done = subprocess.run(
        [program("java"), "-jar", str(jar), "--format", "json", "--also-check-svg", str(tree)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    messages = json.loads(done.stderr)["messages"]
    return [
        f"{m['url'].rpartition(tree.name)[2]}:{m.get('lastLine')}: {m['type']}: {m['message']}"
        for m in messages
    ]


def test_every_page_and_picture_of_the_example_is_valid(build_example: Path) -> None:
    assert _complaints(build_example) == []


def test_every_page_of_a_hostile_site_is_valid(once: Once) -> None:
    assert _complaints(once("hostile", lambda folder: build(hostile(folder)))) == []
