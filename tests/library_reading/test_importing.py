"""Old postmortems brought along: nothing lost, nothing made up, nothing overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importers.postmortems import Kind, plan_import
from generator.source import Paper, parse_paper
from tests.build.inside import statusbook
from tests.reading.cases import CASES

OLD = """# Search was not available

**Incident from:** 2024-02-25

**Severity:** SEV2

## Timeline

22.09 It is down
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text((CASES / "site.yml").read_text())
    return tmp_path


def imported(root: Path, text: str | bytes, name: str = "operations/old.md") -> Paper:
    path = root / "old" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (file,) = plan_import(root / "old", root).files
    paper = parse_paper(file.data, file.path)
    assert isinstance(paper, Paper)
    return paper


def test_what_the_text_says_is_taken_over_and_the_text_stays(root: Path) -> None:
    paper = imported(root, OLD)
    assert paper.file == "content/postmortems/operations/old.md"
    assert paper.data == {
        "title": "Search was not available",
        "date": "2024-02-25",
        "severity": "sev2",
        "status": "draft",
    }
    assert paper.body == f"\n{OLD}"


def test_nothing_is_made_up(root: Path) -> None:
    paper = imported(root, "Some day something broke.\n", "what_happened-once.md")
    assert paper.data == {"title": "What happened once", "status": "draft"}
    notes = dict(plan_import(root / "old", root).notes)
    assert {Kind.TITLE, Kind.DATE, Kind.SEVERITY, Kind.STATUS, Kind.TEAM} == notes.keys()


def test_foreign_front_matter_is_mapped_or_kept(root: Path) -> None:
    front = 'title: "TLS: expired"\ndate: 2023-02-27\nauthor: Media team\nweight: 3\n'
    paper = imported(root, f"---\n{front}---\n\nText.\n")
    assert paper.data["title"] == "TLS: expired"
    assert (paper.data["date"], paper.data["authors"]) == ("2023-02-27", ["Media team"])
    assert f"```yaml\n{front}```" in paper.body


@pytest.mark.parametrize("front", ["title: a: b\n", "a: &b c\n", "```\n"])
def test_broken_front_matter_is_kept_as_text(root: Path, front: str) -> None:
    paper = imported(root, f"---\n{front}---\n\n# A title\n")
    assert paper.data["title"] == "A title"
    assert front in paper.body


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"a\x00b\rc", b"\xef\xbb\xbf---\n---\n"])
def test_any_bytes_can_be_imported(root: Path, data: bytes) -> None:
    assert imported(root, data).data["status"] == "draft"


def test_the_command_is_told_to_write_once_and_never_over_anything(root: Path) -> None:
    (root / "old/operations").mkdir(parents=True)
    (root / "old/operations/a.md").write_text(OLD)
    (root / "old/operations/b.md").write_text(OLD.replace("SEV2", "high"))
    (root / "old/README.md").write_text("About this folder")

    dry = statusbook(root, "import", "postmortems", "old", "--dry-run")
    assert not (root / "content/postmortems").exists()
    first = statusbook(root, "import", "postmortems", "old")
    mine = root / "content/postmortems/operations/a.md"
    mine.write_text(mine.read_text() + "\nMore.\n")
    second = statusbook(root, "import", "postmortems", "old")

    assert [done.returncode for done in (dry, first, second)] == [0, 0, 0]
    start = "2 postmortems with 2 timeline lines and 0 action items."
    assert dry.stderr.startswith(f"Would write {start}")
    assert first.stderr.startswith(f"Wrote {start}")
    assert "1 without a severity, or not in your words" in first.stderr
    assert "1 postmortem had been imported before." in second.stderr
    assert "operations/a.md" in second.stderr
    assert mine.read_text().endswith("\nMore.\n")
    assert statusbook(root, "check", "--now", "2026-11-18T15:10:00Z").returncode == 0


def test_a_team_can_be_named(root: Path) -> None:
    (root / "old").mkdir()
    (root / "old/a.md").write_text(OLD)
    (file,) = plan_import(root / "old", root, "operations").files
    assert file.path == "content/postmortems/operations/a.md"


def test_where_there_is_no_site_yet_the_next_step_makes_one_that_knows_the_teams(
    tmp_path: Path,
) -> None:
    (tmp_path / "old/operations").mkdir(parents=True)
    (tmp_path / "old/operations/a.md").write_text(OLD)
    done = statusbook(tmp_path, "import", "postmortems", "old")
    (told,) = [line for line in done.stderr.splitlines() if line.startswith("Next:")]
    assert "`statusbook init --team operations`" in told
    told_to = ("init", "--team", "operations", "--name", "A", "--url", "https://a.example")
    begun = statusbook(tmp_path, *told_to, "--no-input", "--now", "2026-11-18T15:10:00Z")
    assert begun.returncode == 0, begun.stdout + begun.stderr
    assert statusbook(tmp_path, "check", "--now", "2026-11-18T15:10:00Z").returncode == 0
