"""Whoever deletes an outage that goes on does not make the page green."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.acceptance.broken import GOOD
from tests.reading.repository import Repository
from tests.support.command import statusbook
from tests.support.given import SITE

NOW = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
BUILD = ("build", "--only", "status", "--now", NOW)
FILE = "content/incidents/it.yml"
OTHER = (
    "title: Hello\nkind: notice\nupdates:\n  - {id: u1, at: 2025-01-01T00:00:00Z, message: Hi.}\n"
)


@pytest.mark.parametrize("committed", [True, False], ids=["committed", "not committed"])
@pytest.mark.parametrize("broken_site", [False, True], ids=["", "and site.yml is broken"])
def test_an_outage_whose_file_is_deleted_is_never_green(
    tmp_path: Path, *, committed: bool, broken_site: bool
) -> None:
    repository = Repository(tmp_path)
    outage = GOOD.replace("2026-11-18T14", "2025-11-18T14").replace("2026-11-18", "2025-11-18")
    repository.commit({"it.yml": outage, "notice.yml": OTHER, ".gitignore": "site/\n"}, SITE)
    front = tmp_path / "site" / "public" / "index.html"
    done = statusbook(tmp_path, *BUILD)
    assert done.returncode == 0, done.stdout + done.stderr
    before = front.read_bytes()
    (tmp_path / FILE).unlink()
    if broken_site:
        (tmp_path / "content/site.yml").write_text("name: [\n", "utf-8")
    if committed:
        repository.commit()
    done = statusbook(tmp_path, *BUILD)
    assert done.returncode == 1, done.stdout
    assert front.read_bytes() == before
    for _ in range(2):
        done = statusbook(tmp_path, *BUILD, "--keep-going")
        assert done.returncode == 3, done.stdout + done.stderr
        assert f"{FILE}: error: " in done.stdout
        assert "open-event-removed" in done.stdout
        text = front.read_text("utf-8")
        assert "All systems operational" not in text
        assert 'href="incidents/it/' in text
        assert (tmp_path / "site/public/incidents/it/index.html").is_file()


def test_an_outage_that_is_open_again_does_not_end_by_losing_that_word(tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    over = GOOD.replace("2026-11-18", "2025-11-18").replace("identified", "resolved")
    again = over + (
        "  - id: u3\n    at: 2025-11-18T14:50:00Z\n    status: investigating\n"
        "    components: {checkout: partial_outage}\n    message: It fails again.\n"
    )
    repository.commit({"it.yml": over, ".gitignore": "site/\n.statusbook/\n"}, SITE)
    assert statusbook(tmp_path, *BUILD).returncode == 0
    repository.commit({"it.yml": again})
    repository.commit({"it.yml": over})
    assert statusbook(tmp_path, *BUILD).returncode == 1
    for _ in range(2):
        done = statusbook(tmp_path, *BUILD, "--keep-going")
        assert done.returncode == 3, done.stdout + done.stderr
        assert "open-update-removed" in done.stdout
        text = (tmp_path / "site/public/index.html").read_text("utf-8")
        assert "All systems operational" not in text
        assert "It fails again." in text
