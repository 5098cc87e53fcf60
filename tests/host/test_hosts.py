"""An emitted library is the same library, whichever host builds it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.host.read import Read, read_all
from tests.judges.tools import absent
from tests.support.command import NOW, statusbook

Once = Callable[[str, Callable[[Path], Path]], Path]
HOSTS: Mapping[str, tuple[str, ...]] = {
    "mkdocs": ("mkdocs", "build", "--strict", "--clean"),
    "properdocs": ("properdocs", "build", "--strict", "--clean"),
    "zensical": ("zensical", "build", "--strict", "--clean"),
}


@pytest.fixture(scope="module")
def emitted(once: Once, build_whole_example: Path) -> Path:
    """The whole example library as a folder of sources, with everything that the house knows."""
    root = build_whole_example.parent.parent

    def emit(folder: Path) -> Path:
        done = statusbook(root, "emit", "--audience", "internal", "--now", NOW, str(folder / "it"))
        assert done.returncode == 0, done.stdout + done.stderr
        return folder / "it"

    return once("emitted", emit)


@pytest.fixture(scope="module")
def ours(build_whole_example: Path) -> dict[str, Read]:
    """Every page of the library as we publish it."""
    return read_all(build_whole_example.parent / "internal" / "postmortems")


@pytest.mark.parametrize("host", HOSTS)
def test_every_page_is_the_same_wherever_it_is_built(
    host: str, emitted: Path, ours: dict[str, Read], tmp_path: Path
) -> None:
    if find_spec(host) is None:
        absent(f"{host} is not installed; pip install {host}")
    shutil.copytree(emitted, tmp_path / "it")
    done = subprocess.run(
        [sys.executable, "-m", *HOSTS[host]],
        cwd=tmp_path / "it",
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    built = read_all(tmp_path / "it" / "site")
    assert built.keys() == ours.keys()
    assert len(built) > 100
    assert [name for name in ours if built[name].headings != ours[name].headings] == []
    assert [name for name in ours if built[name].words != ours[name].words] == []
    assert [name for name in ours if built[name].links != ours[name].links] == []
    assert [name for name in ours if built[name].cards != ours[name].cards] == []


def test_an_emitted_library_can_be_searched(emitted: Path) -> None:
    search = emitted / "docs" / "search"
    table = json.loads((search / "table.json").read_text("utf-8"))
    assert (search / "pagefind" / "pagefind.js").exists()
    assert len(table["days"]) == len(list((emitted / "docs").rglob("*/20??-??-??-*/index.md")))


def test_pages_of_every_template_and_every_drawing_are_compared(ours: dict[str, Read]) -> None:
    assert sum(page.cards for page in ours.values()) > 500
    assert any("Thetimelineasitwaswritten" in page.words for page in ours.values())
    assert any(anchor == "similar" for page in ours.values() for _, anchor, _ in page.headings)
