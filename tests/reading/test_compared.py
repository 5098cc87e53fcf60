"""What was published before, as git has it; findings are those of the rules on feeds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.site import open_site
from tests.reading.cases import NOW
from tests.reading.repository import Repository
from tests.support.given import SITE, write_site

FIRST = """
    title: All card payments fail
    severity: sev1
    started: 2026-11-18T14:50:00Z
    components: {checkout: major_outage}
    updates:
      - {id: u1, at: 2026-11-18T14:52:00Z, status: investigating, message: All card payments fail.}
"""
SECOND = FIRST + (
    "      - {id: u2, at: 2026-11-18T15:05:00Z, status: monitoring, message: They work again.}\n"
)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def found(root: Path, base: str | None = None) -> list[str]:
    return [problem.rule for problem in open_site(root, NOW, base=base).problems]


def test_what_is_committed_is_taken_for_published(repository: Repository) -> None:
    repository.commit({"checkout.yml": SECOND}, SITE)
    assert found(repository.root) == []
    repository.write({"checkout.yml": FIRST})
    assert found(repository.root) == ["update-removed"]
    repository.commit()
    assert found(repository.root) == []


def test_another_commit_can_be_named(repository: Repository) -> None:
    first = repository.commit({"checkout.yml": SECOND}, SITE)
    repository.commit({"checkout.yml": FIRST})
    assert found(repository.root, first) == ["update-removed"]
    assert found(repository.root, "HEAD~1") == ["update-removed"]


@pytest.mark.parametrize("base", ["no-such-commit", "--output=x", "", "HEAD:content"])
def test_a_commit_that_is_not_there_is_told(repository: Repository, base: str) -> None:
    repository.commit({"checkout.yml": SECOND}, SITE)
    expected = ["no-history"] if base not in ("", "HEAD:content") else []
    assert found(repository.root, base) == expected
    assert sorted(path.name for path in repository.root.iterdir()) == [".git", "content"]


def test_a_file_that_only_moved_is_the_same_event(repository: Repository) -> None:
    repository.commit({"content/incidents/a/checkout.yml": SECOND}, SITE)
    shutil.rmtree(repository.root / "content" / "incidents" / "a")
    repository.write({"content/incidents/b/checkout.yml": FIRST})
    assert found(repository.root) == ["update-removed"]


def test_a_file_that_is_gone_is_told_and_a_broken_one_is_not_gone(repository: Repository) -> None:
    repository.commit({"checkout.yml": FIRST, "search.yml": FIRST}, SITE)
    (repository.root / "content/incidents/checkout.yml").unlink()
    assert found(repository.root) == ["event-removed"]
    repository.write({"checkout.yml": "title: [\n"})
    assert found(repository.root) == ["yaml-syntax"]


def test_a_shallow_clone_compares_with_what_it_has(repository: Repository, tmp_path: Path) -> None:
    first = repository.commit({"checkout.yml": SECOND}, SITE)
    repository.commit({"checkout.yml": SECOND + "# seen\n"})
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(clone))
    assert found(clone) == []
    assert found(clone, first) == ["no-history"]
    write_site(clone, {"checkout.yml": FIRST}, site=None)
    assert found(clone) == ["update-removed"]


def test_a_site_in_a_folder_of_a_repository_is_compared(repository: Repository) -> None:
    inner = repository.root / "some where" / "status"
    write_site(inner, {"checkout.yml": SECOND})
    repository.commit()
    write_site(inner, {"checkout.yml": FIRST})
    assert found(inner) == ["update-removed"]


def test_line_ends_and_byte_order_marks_change_nothing(repository: Repository) -> None:
    repository.commit({"checkout.yml": SECOND}, SITE)
    path = repository.root / "content/incidents/checkout.yml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert found(repository.root) == []


def test_an_example_is_compared_as_it_is_written(repository: Repository) -> None:
    site = SITE + "example_written: 2025-11-18T15:10:00Z\n"
    old = SECOND.replace("2026", "2025")
    repository.commit({"checkout.yml": old}, site)
    assert found(repository.root) == []
    repository.write({"checkout.yml": old.replace("15:05", "15:06")})
    assert found(repository.root) == ["update-rewritten"]


def test_without_git_nothing_is_compared(tmp_path: Path) -> None:
    root = write_site(tmp_path / "plain", {"checkout.yml": FIRST})
    assert found(root) == []
    assert found(root, "HEAD") == ["no-history"]
