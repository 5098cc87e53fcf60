"""The rules on language on 99 public postmortems: few findings, each of which was read by hand."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

from generator.importers.postmortems import plan_import
from generator.output import create
from generator.problems import Level
from generator.site import open_site
from tests.conftest import ROOT
from tests.library_reading.test_real_documents import DOCUMENTS, LANGUAGE, pytestmark
from tests.reading.cases import CASES

__all__ = ["pytestmark"]
BEFORE = datetime(2015, 1, 1, tzinfo=UTC)
"""When none of them has long been final."""
NOW = datetime(2026, 11, 18, 15, 10, tzinfo=UTC)
READ = {
    ("blamed-person", "info"): 5,
    ("blaming-words", "warning"): 1,
    ("exhortation", "warning"): 1,
    ("hindsight", "info"): 4,
    ("hindsight", "warning"): 1,
}
"""As many as docs/library/language.md tells of."""


STRICT = """\
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components: {checkout: {name: Checkout}}
policies: {checks: {postmortem-owed: error}}
"""
STRUCTURE = {
    "postmortem-missing-section": (98, 98),
    "postmortem-vague-action": (259, 67),
    "postmortem-weak-actions": (2, 2),
    "postmortem-many-actions": (1, 1),
}
"""Findings, and documents that have any, as if all were final and new."""


def imported(root: Path) -> None:
    """A site that holds all of the documents."""
    (root / "content").mkdir()
    (root / "content" / "site.yml").write_bytes((CASES / "site.yml").read_bytes())
    for folder in sorted(each for each in DOCUMENTS.iterdir() if each.is_dir()):
        create(plan_import(folder, root, "operations").files, root)


def test_what_is_found_is_what_was_judged(tmp_path: Path) -> None:
    imported(tmp_path)
    found = open_site(tmp_path, NOW)
    counted = Counter((p.rule, p.level.value) for p in found.problems if p.rule in LANGUAGE)
    assert counted == READ
    page = (ROOT / "docs" / "library" / "language.md").read_text("utf-8")
    assert f"{sum(READ.values())} findings" in page


def test_structure_is_counted_as_the_page_tells(tmp_path: Path) -> None:
    imported(tmp_path)
    for path in tmp_path.rglob("*.md"):
        text = path.read_text("utf-8").replace("status: draft", "status: final", 1)
        path.write_text(text, "utf-8")
    problems = open_site(tmp_path, BEFORE).problems
    for rule, (findings, documents) in STRUCTURE.items():
        files = [each.place.file for each in problems if each.rule == rule]
        assert (rule, len(files), len(set(files))) == (rule, findings, documents)


def test_a_postmortem_that_is_owed_never_holds_up_an_update(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "incidents"
    folder.mkdir(parents=True)
    (tmp_path / "content" / "site.yml").write_text(STRICT, "utf-8")
    owed = CASES / "postmortem-owed" / "overdue.yml"
    (folder / "overdue.yml").write_bytes(owed.read_bytes())
    opened = open_site(tmp_path, NOW)
    (found,) = opened.problems
    assert (found.rule, found.level) == ("postmortem-owed", Level.WARNING)
    assert opened.content
    assert not opened.stopped
