from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.judges.sites import build_unchecked, hostile
from tests.judges.tools import module, program

pytestmark = pytest.mark.judge
Once = Callable[[str, Callable[[Path], Path]], Path]


def _complaints(tree: Path, language: str, *, skip: str = "") -> list[str]:
    jar = module("vnu-jar/build/dist/vnu.jar")
    found = sorted(tree.rglob(f"*.{language}"))
    files = [str(file) for file in found if not skip or not re.search(skip, str(file))]
    assert files
    done = subprocess.run(
        [program("java"), "-Xss4m", "-jar", str(jar), f"--{language}", "--format", "json", *files],
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


@pytest.mark.parametrize("language", ["html", "svg", "css"])
def test_the_example_is_valid(language: str, build_example: Path) -> None:
    assert _complaints(build_example, language) == []


def test_a_hostile_site_is_valid(once: Once) -> None:
    tree = once("hostile", lambda folder: build_unchecked(hostile(folder)))
    assert _complaints(tree, "html", skip=r"/components/c\d*[1-9]/") == []
