"""``statusbook diff`` against real repositories, and its word held against what builds publish."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import feedparser
import pytest

from tests.reading.repository import Repository
from tests.support.command import NOW, build, statusbook

SITE = """\
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components:
  checkout: {name: Checkout}
  search: {name: Search}
teams:
  shops: {name: Shops}
"""
INCIDENT = """\
title: Checkout fails for some
severity: sev2
started: 2026-11-18T14:00:00Z
components: {checkout: partial_outage}
updates:
  - id: u1
    at: 2026-11-18T14:10:00Z
    status: investigating
    message: About 15% of attempts fail.
"""
RESOLVED = """\
  - id: u2
    at: 2026-11-18T15:00:00Z
    status: resolved
    message: |
      Checkout works again for everybody.
"""
FILE = "content/incidents/checkout.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "site")
    made.write({"content/site.yml": SITE})
    made.write({FILE: INCIDENT})
    made.commit()
    return made


def said(repository: Repository, *arguments: str) -> dict[str, Any]:
    done = statusbook(repository.root, "diff", "--now", NOW, "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_nothing_changed_is_said(repository: Repository) -> None:
    done = statusbook(repository.root, "diff", "--now", NOW)
    assert done.returncode == 0
    assert "changes nothing" in done.stdout


def test_an_update_is_told_as_customers_will_read_it(repository: Repository) -> None:
    repository.write({FILE: INCIDENT + RESOLVED})
    found = said(repository)
    assert "'Checkout' goes from partial outage to operational." in found["page"]
    assert any("from investigating to resolved" in each for each in found["page"])
    (item,) = found["announced"]
    assert item["text"] == "Checkout works again for everybody."
    assert item["components"] == ["Checkout"]
    assert found["silently"] == []


def test_what_is_called_off_is_not_said_to_be_planned(repository: Repository) -> None:
    work = """\
title: More room
kind: maintenance
window: {start: 2026-11-20T10:00:00Z, end: 2026-11-20T12:00:00Z}
components: {search: under_maintenance}
updates:
  - {id: u1, at: 2026-11-18T14:10:00Z, status: scheduled, message: Searches may be slow.}
  - {id: u2, at: 2026-11-18T14:20:00Z, status: cancelled, message: We postpone it.}
"""
    repository.write({"content/incidents/work.yml": work})
    found = said(repository)
    assert "The maintenance 'More room' appears in the history, cancelled." in found["page"]
    assert not any("planned" in each for each in found["page"])
    text = statusbook(repository.root, "diff", "--now", NOW).stdout
    assert text.count("Announced to subscribers:") == 1


def test_what_it_announces_is_what_the_feed_has_anew(
    repository: Repository, tmp_path: Path
) -> None:
    before = tmp_path / "before"
    shutil.copytree(repository.root, before)
    repository.write({FILE: INCIDENT + RESOLVED})
    repository.write(
        {
            "content/incidents/old.yml": INCIDENT.replace(
                "title: Checkout fails", "backfilled: true\ntitle: Search was slow"
            )
        }
    )
    repository.write({"content/incidents/search.yml": INCIDENT.replace("checkout:", "search:")})
    found = said(repository)

    def ids(root: Path) -> set[str]:
        feed = feedparser.parse((build(root) / "feed.atom").read_bytes())
        return {entry.id for entry in feed.entries}

    assert {each["tag"] for each in found["announced"]} == ids(repository.root) - ids(before)
    assert len(found["announced"]) == 2
    assert found["silently"] == ["1 update announced to nobody: the event is backfilled."]


def test_what_was_said_and_is_said_differently_reaches_nobody(repository: Repository) -> None:
    repository.write({FILE: INCIDENT.replace("15%", "50%")})
    found = said(repository)
    assert found["announced"] == []
    (sentence,) = found["silently"]
    assert "those who have read it are not told" in sentence


def test_a_withdrawn_incident_leaves_a_page_that_is_gone(repository: Repository) -> None:
    (repository.root / FILE).unlink()
    reason = f"policies:\n  withdrawn: {{{Path(FILE).stem}: It never happened.}}\n"
    repository.write({"content/site.yml": SITE + reason})
    found = said(repository)
    assert any("answers 404" in each for each in found["page"])
    assert any("is withdrawn" in each for each in found["silently"])


def test_a_changed_site_is_told_in_the_words_of_its_readers(repository: Repository) -> None:
    changed = SITE.replace("example,2026", "example,2025").replace("{name: Search}", "{name: Find}")
    repository.write({"content/site.yml": changed})
    found = said(repository)
    assert any("every subscriber is told everything again" in each for each in found["page"])
    assert "The component 'Search' is called 'Find'." in found["page"]
    assert len(found["announced"]) == 1


def test_a_postmortem_that_goes_out_is_told(repository: Repository) -> None:
    path = "content/postmortems/shops/checkout-2026.md"
    text = (
        "---\ntitle: Checkout\nstatus: {}\nvisibility: {}\ndate: 2026-11-18\n---\n## Summary\n\nx\n"
    )
    repository.write({path: text.format("draft", "internal")})
    repository.commit()
    repository.write({path: text.format("final", "public")})
    found = said(repository)["library"]
    assert "The postmortem 'Checkout' goes from draft to final." in found
    assert any("becomes public" in each for each in found)
    repository.commit()
    repository.write({path: text.format("final", "internal")})
    assert any("withdrawn from the public" in each for each in said(repository)["library"])


def test_an_earlier_commit_may_be_named(repository: Repository) -> None:
    repository.write({FILE: INCIDENT + RESOLVED})
    repository.commit()
    assert said(repository)["announced"] == []
    assert len(said(repository, "HEAD~1")["announced"]) == 1


def test_a_broken_file_says_so_instead(repository: Repository) -> None:
    repository.write({FILE: INCIDENT + "  - broken: ["})
    done = statusbook(repository.root, "diff", "--now", NOW)
    assert done.returncode == 1
    assert f"{FILE}:10" in done.stdout
    assert "Nothing would be published" in done.stderr


@pytest.mark.parametrize("revision", ["nothing", "--upload-pack=x", "HEAD~99"])
def test_no_such_commit_is_wrong_usage(repository: Repository, revision: str) -> None:
    done = statusbook(repository.root, "diff", "--now", NOW, "--", revision)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_pull_requests_page_is_not_moved_by_what_people_type(repository: Repository) -> None:
    title = "</td> @everyone [x](https://x.example) #1 <b>"
    repository.write(
        {"content/incidents/odd.yml": INCIDENT.replace("Checkout fails for some", f"'{title}'")}
    )
    done = statusbook(repository.root, "diff", "--now", NOW, "--format", "markdown")
    assert done.returncode == 0, done.stdout
    outside = [line for line in done.stdout.splitlines() if not line.startswith("    ")]
    text = "\n".join(outside)
    assert "@everyone" not in text
    assert "<b>" not in text.replace("\\<b\\>", "")
    assert "](http" not in text
