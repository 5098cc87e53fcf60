"""The handbook builds without a warning, asks nobody for anything, and no link leads nowhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.docs.blocks import AT_THE_TOP, name


@pytest.fixture(scope="module")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The handbook, built by MkDocs, which takes broken links and anchors for errors."""
    folder = tmp_path_factory.mktemp("handbook")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mkdocs", "build", "--strict"),
            *("--config-file", "handbook.yml", "--site-dir", str(folder)),
        ],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return folder


def test_nothing_is_asked_of_anybody_else(handbook: Path) -> None:
    loading = re.compile(r"<(?:script|img|iframe|link|source)\b[^>]*?(?:src|href)=\"?([^\s\">]+)")
    pages = sorted(handbook.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        foreign = [
            address
            for address in loading.findall(page.read_text("utf-8"))
            if re.match(r"(?:https?:)?//", address)
        ]
        assert foreign == [], page


def test_it_does_not_touch_the_published_page() -> None:
    settings = (ROOT / "handbook.yml").read_text("utf-8")
    (folder,) = re.findall(r"^site_dir: (\S+)$", settings, re.MULTILINE)
    assert not Path(folder).is_relative_to("site/public")


@pytest.mark.parametrize("page", AT_THE_TOP, ids=name)
def test_links_at_the_top_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    targets = re.findall(r"\]\(([^)\s]+)\)|(?:src|srcset|href)=\"([^\"]+)\"", text)
    inside = [one or other for one, other in targets]
    missing = [
        target
        for target in inside
        if not re.match(r"https?:|mailto:|#", target) and not (ROOT / target.split("#")[0]).exists()
    ]
    assert missing == []


def test_the_readme_knows_the_folders() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.split()
    folders = {file.split("/")[0] for file in listed if "/" in file and file[0] != "."}
    if not folders:
        pytest.skip("this is no git checkout")
    told = set(
        re.findall(r"^\| `(\w+)/` \|", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    )
    made = {"site"}
    assert told - made <= folders
    assert folders - told <= {"benchmarks"}
