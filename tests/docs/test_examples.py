"""What the handbook shows as a file is read without a complaint."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

import pytest

from generator.problems import Problem
from generator.report import text
from generator.site import open_site
from generator.source import Document, parse_document
from tests.docs.blocks import HANDBOOK, PAGES, Block, blocks, every, name
from tests.support.given import write_site

NOW = datetime(2026, 11, 18, 14, 36, tzinfo=UTC)
SITE = "content/site.yml"
FIRST_SITE = next(blocks(HANDBOOK / "operator" / "installing.md", "yaml")).text
NEXT_UPDATE = "  - id: "
PAGES_WITH_EVENTS = [
    page for page in PAGES if any(one.title not in ("", SITE) for one in blocks(page, "yaml"))
]


def events_of(page: Path) -> dict[str, str]:
    """The files that a page shows; an update that stands alone belongs to the file before it."""
    files: dict[str, str] = {}
    for block in blocks(page, "yaml"):
        if block.title not in ("", SITE):
            files[block.title] = block.text
        elif block.text.startswith(NEXT_UPDATE) and files:
            files[list(files)[-1]] += block.text
    return files


def complaints(root: Path) -> tuple[Problem, ...]:
    return open_site(root, NOW).problems


@pytest.mark.parametrize("page", PAGES_WITH_EVENTS, ids=name)
def test_event_files_pass_the_check(page: Path, tmp_path: Path) -> None:
    root = write_site(tmp_path, events_of(page), site=FIRST_SITE)
    assert complaints(root) == ()


@pytest.mark.parametrize("block", [one for one in every("yaml") if one.title == SITE], ids=str)
def test_site_files_pass_the_check(block: Block, tmp_path: Path) -> None:
    assert complaints(write_site(tmp_path, site=block.text)) == ()


@pytest.mark.parametrize(
    "block",
    [
        one
        for one in every("yaml")
        if not one.title and not one.text.startswith(NEXT_UPDATE) and one.page.name != "checks.md"
    ],
    ids=str,
)
def test_fragments_are_yaml(block: Block) -> None:
    parsed = parse_document(dedent(block.text).encode(), name(block.page))
    assert isinstance(parsed, Document), parsed


def test_a_problem_looks_as_the_handbook_shows_it(tmp_path: Path) -> None:
    shown = next(blocks(HANDBOOK / "communications" / "broken-files.md", "text")).text
    (file, right), *_ = events_of(HANDBOOK / "communications" / "first-update.md").items()
    wrong = right.replace("started: 2026-11-18T14:02:00Z", "started: 2026-11-18 14:02")
    assert wrong != right
    root = write_site(tmp_path, {file: wrong}, site=FIRST_SITE)
    assert text(complaints(root)).startswith(shown)


INDENTED = "      - id: u2\n        at: 2026-11-18T14:20:00Z\n        status: identified\n"
MISTAKES = [
    ("title: Checkout", 'title: "Checkout'),
    ("title: Checkout", "title: Payments: Checkout"),
    ("14:02:00Z", "14:02:00"),
    ("severity:", "severty:"),
    ("  checkout:", "  chekout:"),
    ("14:10:00Z", "19:10:00Z"),
    ("    status: investigating", "    status: investigating\n    status: investigating"),
    ("    message: |\n", f"    message: |\n      We look.\n{INDENTED}"),
    ("  - id: u1", "<<<<<<< HEAD\n  - id: u1"),
]
"""In the order of the handbook's table of mistakes."""


def test_mistakes_are_told_in_the_words_of_the_handbook(tmp_path: Path) -> None:
    told = (HANDBOOK / "communications" / "broken-files.md").read_text("utf-8")
    table = told.split("## The mistakes that happen most")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    (file, right), *_ = events_of(HANDBOOK / "communications" / "first-update.md").items()
    assert len(rows) == len(MISTAKES)
    for number, (row, (before, after)) in enumerate(zip(rows, MISTAKES, strict=True)):
        wrong = right.replace(before, after, 1)
        assert wrong != right
        root = write_site(tmp_path / str(number), {file: wrong}, site=FIRST_SITE)
        assert row in "".join(problem.sentence for problem in complaints(root))
