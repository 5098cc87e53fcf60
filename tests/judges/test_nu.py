from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.judges.sites import build_unchecked, hostile
from tests.judges.tools import module, program

pytestmark = pytest.mark.judge
Once = Callable[[str, Callable[[Path], Path]], Path]


def complaints_about(files: Sequence[Path], language: str, tree: Path) -> list[str]:
    """What the validator says of some files of a tree."""
    jar = module("vnu-jar/build/dist/vnu.jar")
    assert files
    names = [str(file) for file in files]
    done = subprocess.run(
        [program("java"), "-Xss4m", "-jar", str(jar), f"--{language}", "--format", "json", *names],
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


def _complaints(tree: Path, language: str, *, skip: str = "") -> list[str]:
    found = sorted(tree.rglob(f"*.{language}"))
    files = [file for file in found if not skip or not re.search(skip, str(file))]
    return complaints_about(files, language, tree)


@pytest.mark.parametrize("language", ["html", "svg", "css"])
def test_the_example_is_valid(language: str, build_example: Path) -> None:
    assert _complaints(build_example, language) == []


def test_a_hostile_site_is_valid(once: Once) -> None:
    tree = once("hostile", lambda folder: build_unchecked(hostile(folder)))
    assert _complaints(tree, "html", skip=r"/components/c\d*[1-9]/") == []
