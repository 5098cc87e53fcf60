"""Open events whose files commits took away: told after the commit too, with a cache as well."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from generator.cache import Cache, NoCache, Store
from generator.problems import Level
from generator.site import open_site
from generator.site.removed import SPAN
from tests.reading.repository import Repository
from tests.support.given import SITE, write_site

NOW = datetime.now(UTC).replace(microsecond=0)
"""Git dates commits by the clock, and the span counts from now."""
OPEN = f"""
    title: All card payments fail
    severity: sev1
    started: {NOW - timedelta(minutes=20):%Y-%m-%dT%H:%M:%SZ}
    components: {{checkout: major_outage}}
    updates:
      - id: u1
        at: {NOW - timedelta(minutes=18):%Y-%m-%dT%H:%M:%SZ}
        status: investigating
        message: All card payments fail.
"""
OVER = OPEN + (
    f"      - {{id: u2, at: {NOW - timedelta(minutes=2):%Y-%m-%dT%H:%M:%SZ}, status: resolved, "
    "message: They work again.}\n"
)
AGAIN = OVER + (
    f"      - {{id: u3, at: {NOW - timedelta(minutes=1):%Y-%m-%dT%H:%M:%SZ}, "
    "status: investigating, message: They fail again.}\n"
)
OTHER = """
    title: New terms of use
    kind: notice
    updates:
      - {id: u1, at: 2025-01-02T10:00:00Z, message: We have new terms of use.}
"""
MAINTENANCE = f"""
    kind: maintenance
    title: New terminals
    window:
      start: {NOW - timedelta(hours=1):%Y-%m-%dT%H:%M:%SZ}
      end: {NOW + timedelta(hours=1):%Y-%m-%dT%H:%M:%SZ}
    components: {{checkout: degraded_performance}}
    updates:
      - id: u1
        at: {NOW - timedelta(days=2):%Y-%m-%dT%H:%M:%SZ}
        status: scheduled
        message: We move to new terminals.
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def errors(root: Path, now: datetime = NOW, store: Store | None = None) -> list[str]:
    opened = open_site(root, now, store=store)
    return [each.rule for each in opened.problems if each.level is Level.ERROR]


def gone(repository: Repository, text: str) -> None:
    repository.commit({"it.yml": text}, SITE)
    (repository.root / "content/incidents/it.yml").unlink()


@pytest.mark.parametrize("text", [OPEN, MAINTENANCE], ids=["incident", "maintenance"])
def test_what_is_open_cannot_be_taken_away(repository: Repository, text: str) -> None:
    gone(repository, text)
    assert errors(repository.root) == ["open-event-removed"]
    repository.commit()
    assert errors(repository.root) == ["open-event-removed"]
    repository.commit({"other.yml": OTHER})
    assert errors(repository.root) == ["open-event-removed"]
    repository.commit({"it.yml": text})
    assert errors(repository.root) == []


def test_the_way_out_works_as_it_is_told(repository: Repository) -> None:
    gone(repository, OPEN)
    repository.commit()
    repository.commit({"other.yml": OTHER})
    (problem,) = [
        each
        for each in open_site(repository.root, NOW).problems
        if each.rule == "open-event-removed"
    ]
    command = problem.hint.removeprefix("put it back: ").partition(";")[0]
    repository.git(*command.split()[1:])
    assert errors(repository.root) == []


def test_what_was_over_may_go(repository: Repository) -> None:
    repository.commit({"it.yml": OPEN}, SITE)
    gone(repository, OVER)
    repository.commit()
    assert errors(repository.root) == []


def test_maintenance_may_go_when_its_window_is_over(repository: Repository) -> None:
    gone(repository, MAINTENANCE)
    repository.commit()
    assert errors(repository.root, NOW + timedelta(hours=2)) == []


def test_who_says_why_may_take_it_away(repository: Repository) -> None:
    gone(repository, OPEN)
    site = SITE + "policies:\n  withdrawn: {it: It was meant for a test site.}\n"
    repository.commit({}, site)
    assert errors(repository.root) == []
    repository.write({"it.yml": OPEN})
    assert "open-event-removed" in [each.rule for each in open_site(repository.root, NOW).problems]


def test_a_name_that_changes_takes_nothing_away(repository: Repository) -> None:
    repository.commit({"it.yml": OPEN}, SITE)
    folder = repository.root / "content" / "incidents"
    (folder / "2026").mkdir()
    (folder / "it.yml").rename(folder / "2026" / "it.yml")
    repository.commit()
    assert errors(repository.root) == []
    (folder / "2026" / "it.yml").rename(folder / "payments.yml")
    assert errors(repository.root) == []
    repository.commit()
    assert errors(repository.root) == []
    (folder / "payments.yml").unlink()
    repository.commit()
    assert errors(repository.root) == ["open-event-removed"]


def test_a_name_out_of_reach_takes_it_away(repository: Repository) -> None:
    repository.commit({"it.yml": OPEN}, SITE)
    folder = repository.root / "content" / "incidents"
    (folder / "it.yml").rename(repository.root / "kept.txt")
    repository.commit()
    assert errors(repository.root) == ["open-event-removed"]


def test_one_that_broke_before_it_went_is_not_over(repository: Repository) -> None:
    repository.commit({"it.yml": OPEN}, SITE)
    gone(repository, "title: [")
    assert errors(repository.root) == ["open-event-removed"]
    repository.commit()
    assert errors(repository.root) == ["open-event-removed"]


def test_a_merge_takes_away_what_its_branch_did(repository: Repository) -> None:
    repository.commit({"it.yml": OPEN}, SITE)
    main = repository.git("symbolic-ref", "--short", "HEAD")
    repository.git("checkout", "--quiet", "-b", "side")
    gone(repository, OPEN)
    repository.commit()
    repository.git("checkout", "--quiet", main)
    repository.commit({"other.yml": OTHER})
    assert errors(repository.root) == []
    repository.git("merge", "--quiet", "--no-edit", "side")
    assert errors(repository.root) == ["open-event-removed"]


def test_the_span_counts_from_now(repository: Repository) -> None:
    gone(repository, OPEN)
    repository.commit()
    assert errors(repository.root, NOW + SPAN - timedelta(hours=1)) == ["open-event-removed"]
    assert errors(repository.root, NOW + SPAN + timedelta(hours=1)) == []


def test_a_cache_changes_nothing(repository: Repository, tmp_path: Path) -> None:
    store = Cache(tmp_path / "cache")

    def both(now: datetime = NOW) -> list[str]:
        found = errors(repository.root, now, store)
        assert found == errors(repository.root, now, store) == errors(repository.root, now)
        return found

    gone(repository, OPEN)
    first = repository.commit()
    assert both() == ["open-event-removed"]
    repository.commit({"other.yml": OTHER})
    assert both() == ["open-event-removed"]
    assert both(NOW + SPAN + timedelta(days=1)) == []
    assert both() == ["open-event-removed"]
    repository.git("reset", "--quiet", "--hard", f"{first}~1")
    assert both() == []
    gone(repository, OPEN)
    repository.commit(message="again")
    assert both() == ["open-event-removed"]


def test_a_shallow_clone_and_a_folder_without_git_know_of_nothing(
    repository: Repository, tmp_path: Path
) -> None:
    gone(repository, OPEN)
    repository.commit()
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.root}", str(clone))
    assert errors(clone) == []
    assert errors(write_site(tmp_path / "plain"), store=NoCache()) == []


def test_a_site_in_a_folder_of_a_repository_is_looked_at(repository: Repository) -> None:
    inner = write_site(repository.root / "some where", {"it.yml": OPEN})
    repository.commit()
    (inner / "content/incidents/it.yml").unlink()
    repository.commit()
    assert errors(inner) == ["open-event-removed"]


def test_a_word_that_made_it_look_worse_cannot_be_taken_away(
    repository: Repository, tmp_path: Path
) -> None:
    store = Cache(tmp_path / "cache")
    repository.commit({"it.yml": AGAIN}, SITE)
    repository.write({"it.yml": OVER})
    assert errors(repository.root) == ["open-update-removed"]
    repository.commit()
    repository.commit({"other.yml": OTHER})
    assert errors(repository.root, store=store) == ["open-update-removed"]
    assert errors(repository.root, store=store) == errors(repository.root)
    newer = OVER + (
        f"      - {{id: u4, at: {NOW:%Y-%m-%dT%H:%M:%SZ}, "
        "status: resolved, message: It was another matter.}\n"
    )
    repository.commit({"it.yml": newer})
    assert errors(repository.root, store=store) == errors(repository.root) == []
    repository.commit({"it.yml": AGAIN})
    assert errors(repository.root, store=store) == errors(repository.root) == []


def test_words_that_change_and_a_folder_that_changes_take_nothing_away(
    repository: Repository,
) -> None:
    repository.commit({"it.yml": AGAIN}, SITE)
    repository.commit({"it.yml": AGAIN.replace("They fail again", "They fail once more")})
    folder = repository.root / "content" / "incidents"
    (folder / "2026").mkdir()
    (folder / "it.yml").rename(folder / "2026" / "it.yml")
    repository.commit()
    assert errors(repository.root) == []
