"""From a form on a phone to the page: the issue's event, the file, the commit, the page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.importers.test_forms import event
from tests.reading.repository import Repository
from tests.support.command import NOW, build, statusbook
from tests.support.given import SITE

LATER = "2026-11-18T15:40:00Z"
NEW = {
    "title": "Checkout fails; $(touch pwned) `id` --push",
    "severity": "sev2",
    "status": "investigating",
    "components": "checkout: partial_outage",
    "message": "About 15% of checkout attempts fail.\n--dry-run\nWe look into it.",
    "next_update": "30m",
}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "site")
    made.commit({}, site=SITE)
    for key, value in (("user.name", "bot"), ("user.email", "bot@nimbus.example")):
        made.git("config", key, value)
    return made


def taken_in(repository: Repository, *arguments: str, **answers: str) -> tuple[int, str]:
    handed = repository.root.parent / "event.json"
    handed.write_text(json.dumps(event(**answers)), "utf-8")
    done = statusbook(repository.root, "intake", str(handed), "--now", NOW, *arguments)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_a_form_opens_an_incident_and_another_goes_on_with_it(repository: Repository) -> None:
    code, said = taken_in(repository, "--commit", **NEW)
    assert code == 0, said
    (file,) = (repository.root / "content/incidents").rglob("*.yml")
    assert repository.git("status", "--porcelain") == ""
    assert not list(repository.root.rglob("pwned"))
    page = (build(repository.root) / "incidents" / file.stem / "index.html").read_text("utf-8")
    assert "About 15% of checkout attempts fail." in page
    assert "Checkout fails; $(touch pwned)" in page
    end = {"update": file.stem[:14], "status": "resolved", "message": "It works again."}
    code, said = taken_in(repository, "--commit", "--now", LATER, **end)
    assert code == 0, said
    assert "resolved" in file.read_text("utf-8")
    front = (build(repository.root, now=LATER) / "index.html").read_text("utf-8")
    assert "All systems operational" in front
    assert repository.git("rev-list", "--count", "HEAD") == "3"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"severity": "sev9"}, "no severity 'sev9'"),
        ({"severity": ""}, "needs Severity"),
        ({"components": "checkuot: partial_outage"}, "did you mean checkout"),
        ({"components": "checkout: broken"}, "no state of a component"),
        ({"next_update": "soon"}, "soon"),
        ({"update": "nothing-like-it"}, "no event is called"),
        ({"update": "--root=/"}, "no event is called"),
    ],
)
def test_a_wrong_answer_is_said_and_nothing_is_written(
    repository: Repository, changed: dict[str, str], said: str
) -> None:
    code, told = taken_in(repository, "--commit", **{**NEW, **changed})
    assert code in (1, 2)
    assert said.lower() in told.lower()
    assert not list((repository.root / "content/incidents").rglob("*.yml"))
    assert repository.git("rev-list", "--count", "HEAD") == "1"


def test_strangers_are_refused(repository: Repository) -> None:
    handed = repository.root.parent / "event.json"
    given = event(**NEW)
    given["issue"]["author_association"] = "NONE"
    handed.write_text(json.dumps(given), "utf-8")
    done = statusbook(repository.root, "intake", str(handed), "--now", NOW)
    assert done.returncode == 1
    assert "may not write" in done.stderr


def test_a_dry_run_writes_nothing(repository: Repository) -> None:
    code, told = taken_in(repository, "--dry-run", **NEW)
    assert code == 0
    assert "Nothing was written" in told
    assert not list((repository.root / "content/incidents").rglob("*.yml"))


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        ({"next_update": "soonish"}, "'soonish' is neither a length of time nor a time"),
        ({"severity": ""}, "A new incident needs Severity"),
        ({"components": "chekout: partial_outage"}, "did you mean checkout?"),
    ],
)
def test_a_slip_is_told_in_the_words_of_the_form(
    repository: Repository, slip: dict[str, str], told: str
) -> None:
    code, said = taken_in(repository, **{**NEW, **slip})
    assert code == 1
    assert told in said
    assert "Open the issue anew from the form." in said
    assert not any(words in said for words in ("Usage:", "--help", "--next-update"))
