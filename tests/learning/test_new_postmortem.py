"""``statusbook new postmortem``: what the incident says stands in the draft, and it can be read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.authoring.chronicle import chronicle
from generator.authoring.outlines import OUTLINES, outline
from generator.authoring.postmortem import postmortem_file
from generator.load import load_content
from generator.model.content import Incident
from generator.model.learning import Milestone, SectionKind
from generator.reading import read_body
from generator.source import Paper, parse_paper
from tests.authoring.terminal import Terminal
from tests.conftest import ROOT
from tests.reading.repository import Repository
from tests.support.command import NOW, build, statusbook

SITE = """\
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components:
  checkout: {name: Checkout, team: shops, aliases: [till]}
  search: {name: Search}
teams:
  shops: {name: Shops}
  ops: {name: Operations}
"""
INCIDENT = """\
title: "Checkout: fails for some"
severity: sev2
started: 2026-11-17T23:40:00Z
components: {till: partial_outage}
updates:
  - id: u1
    at: 2026-11-17T23:52:00Z
    status: investigating
    message: |
      About **15%** of [checkout](https://x.example) attempts fail | and `more`.

      We look into it.
  - id: u2
    at: 2026-11-18T00:20:00Z
    status: monitoring
    message: It looks over.
  - id: u3
    at: 2026-11-18T01:00:00Z
    status: resolved
    message: It works again.
"""
FILE = "content/postmortems/shops/2026-11-17-checkout.md"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "site")
    made.commit({"content/incidents/2026-11-17-checkout.yml": INCIDENT}, site=SITE)
    for key, value in (("user.name", "A"), ("user.email", "a@nimbus.example")):
        made.git("config", key, value)
    return made


def begun(repository: Repository, *arguments: str) -> tuple[int, str]:
    done = statusbook(repository.root, "new", "postmortem", "--now", NOW, *arguments)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stdout + done.stderr


def test_what_the_incident_says_stands_in_the_draft(repository: Repository) -> None:
    code, said = begun(repository, "--incident", "2026-11-17-checkout", "--commit")
    assert code == 0, said
    assert "Next: " in said
    (written,) = load_content(repository.root, with_bodies=True).postmortems
    assert written.file == FILE
    assert written.title == "Checkout: fails for some"
    assert (written.team, written.services, written.severity) == ("shops", ("checkout",), "sev2")
    assert written.incidents == ("2026-11-17-checkout",)
    entries = [(f"{each.at:%d %H:%M}", each.marks) for each in written.body.timeline if each.at]
    assert entries == [
        ("17 23:40", None),
        ("17 23:52", None),
        ("18 00:20", Milestone.MITIGATED),
        ("18 01:00", Milestone.RESOLVED),
    ]
    assert list(written.milestones) == [Milestone.MITIGATED]
    assert repository.git("status", "--porcelain") == ""
    done = statusbook(repository.root, "check", "--now", NOW)
    assert done.returncode == 0, done.stdout
    public = build(repository.root, library=True)
    assert (public.parent / "internal/postmortems/shops/2026-11-17-checkout/index.html").is_file()
    assert not (public / "postmortems").exists()


def test_nothing_is_overwritten(repository: Repository) -> None:
    begun(repository, "--incident", "2026-11-17-checkout")
    before = (repository.root / FILE).read_bytes()
    for team in ("shops", "ops"):
        code, said = begun(repository, "--incident", "2026-11-17-checkout", "--team", team)
        assert code == 1
        assert "exists already" in said
    assert (repository.root / FILE).read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((), 2, "--incident or --title"),
        (("--title", "x"), 2, "--team"),
        (("--title", "x", "--team", "shop"), 2, "did you mean shops"),
        (("--incident", "nothing"), 1, "No event is called 'nothing'"),
        (("--title", "日本", "--team", "ops", "--id", "日本"), 2, "cannot be an id"),
        (("--title", "x", "--team", "ops", "--severity", "sev9"), 2, "no severity"),
    ],
)
def test_what_cannot_be_is_said(
    repository: Repository, arguments: tuple[str, ...], code: int, said: str
) -> None:
    got, told = begun(repository, *arguments)
    assert got == code
    assert said in told
    assert not (repository.root / "content/postmortems").exists()


def test_a_near_miss_needs_no_incident(repository: Repository) -> None:
    code, _ = begun(repository, "--title", "A key nearly ran out", "--team", "ops")
    assert code == 0
    (written,) = load_content(repository.root, with_bodies=True).postmortems
    assert written.kind.value == "near-miss"
    assert f"{written.date}" == "2026-11-18"


def test_a_dry_run_shows_it_and_writes_nothing(repository: Repository) -> None:
    code, said = begun(repository, "--incident", "2026-11-17-checkout", "--dry-run")
    assert code == 0
    assert "## Contributing factors" in said
    assert not (repository.root / "content/postmortems").exists()


def test_past_ones_that_are_like_it_are_shown(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    known = tmp_path / "content/postmortems/platform/2026-09-16-api-errors.md"
    assert known.is_file()
    known.unlink()
    done = statusbook(
        tmp_path, "new", "postmortem", "--now", NOW, "--incident", "2026-09-16-api-errors"
    )
    assert done.returncode == 0, done.stderr
    shown = done.stderr.partition("Most like it so far:")[2]
    assert "2025-12-11-api-errors.md" in shown


@pytest.mark.parametrize("name", OUTLINES)
def test_every_outline_is_understood(name: str) -> None:
    text = outline(name, "- 14:02 Customers begin to notice.", "2026-12-01")
    body = read_body(text, first_line=1, day=None)
    kinds = {section.kind for section in body.sections}
    assert {SectionKind.TIMELINE, SectionKind.ACTIONS, SectionKind.IMPACT} <= kinds
    assert len(body.timeline) == 1
    assert len(body.actions) == 1
    assert f"{body.actions[0].due}" == "2026-12-01"


messages = st.text(st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"]), max_size=200)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(messages.filter(str.strip), messages.filter(lambda text: bool(text.strip())))
def test_any_words_are_one_line_of_the_timeline(message: str, title: str) -> None:
    incident = Incident.model_validate(
        {
            "id": "x",
            "title": " ".join(title.split()) or "x",
            "severity": "sev1",
            "started": "2026-11-18T14:00:00Z",
            "updates": [
                {
                    "id": "u1",
                    "at": "2026-11-18T14:10:00Z",
                    "status": "investigating",
                    "message": message,
                }
            ],
        }
    )
    written = chronicle([incident])
    assert written.count("\n") == 1
    body = outline("ours", written, "2026-12-01")
    data = postmortem_file({"title": incident.title}, "", body, "x.md")
    paper = parse_paper(data, "x.md")
    assert isinstance(paper, Paper)
    assert len(read_body(paper.body, first_line=1, day=None).timeline) == 2


def test_an_incident_is_found_by_a_part_of_its_id(repository: Repository) -> None:
    code, told = begun(repository, "--incident", "checkout")
    assert code == 0, told
    assert (repository.root / FILE).is_file()


def test_at_a_terminal_the_incidents_without_one_are_offered(repository: Repository) -> None:
    terminal = Terminal(repository.root, "new", "postmortem", "--now", NOW)
    terminal.read_until("Which incident does it look back on?")
    terminal.read_until("Checkout: fails for some")
    terminal.answer("Number or name [-]", "1")
    assert terminal.end() == 0, terminal.seen
    assert (repository.root / FILE).is_file()
    terminal = Terminal(repository.root, "new", "postmortem", "--now", NOW)
    terminal.answer("What happened, or nearly happened", "A key nearly ran out")
    terminal.answer("Number or name", "ops")
    assert terminal.end() == 0, terminal.seen
    assert "kind: near-miss" in next(repository.root.rglob("*nearly*.md")).read_text("utf-8")
