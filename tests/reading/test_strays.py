"""An incident that nothing reads would leave the page green while customers wait."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.load import load_content
from generator.problems import Lane, Level
from tests.reading.test_files import EVENT, INCIDENTS, Given, only
from tests.support.command import NOW, statusbook
from tests.support.given import write_site

AT_LEFT = "\n".join(line.removeprefix("    ") for line in EVENT.splitlines())


@pytest.mark.parametrize(
    "file",
    [
        f"{INCIDENTS}/2026/it.txt",
        f"{INCIDENTS}/2026/it.yml.txt",
        f"{INCIDENTS}/2026/it.md",
        f"{INCIDENTS}/2026/it.json",
        f"{INCIDENTS}/2026/it.yml.orig",
        f"{INCIDENTS}/2026/it",
        "content/it.yml",
        "content/incident/2026/it.yml",
        "content/Incidents-2026/it.YAML",
        "content/templates/it.yml",
        "it.yml",
    ],
)
@pytest.mark.parametrize("before", ["", "\ufeff", "# A comment\n\n---\n", "```yaml\n"])
def test_an_incident_that_is_not_read_is_an_error(given: Given, file: str, before: str) -> None:
    root = given({})
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(before + AT_LEFT, "utf-8")
    found = [each for each in load_content(root).problems if each.place.file == file]
    assert [(each.rule, each.level) for each in found if each.rule == "file-name"] == [
        ("file-name", Level.ERROR)
    ]


@pytest.mark.parametrize("text", [AT_LEFT, '{"title": "It fails", "updates": []}'])
def test_an_incident_among_the_postmortems_is_missed_on_the_status_page(
    given: Given, text: str
) -> None:
    root = given({})
    folder = root / "content/postmortems/operations"
    folder.mkdir(parents=True)
    (folder / "it.yml").write_text(text, "utf-8")
    problem = only(root)
    assert (problem.rule, problem.level, problem.lane) == ("file-name", Level.ERROR, Lane.STATUS)
    assert "content/postmortems/operations/it.yml reads like an incident" in problem.sentence


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (f"{INCIDENTS}/README.md", f"# How we write\n\nLike this:\n\n{AT_LEFT}"),
        (f"{INCIDENTS}/a.yml.orig", AT_LEFT),
        (f"{INCIDENTS}/a.yml~", AT_LEFT),
        (f"{INCIDENTS}/notes.txt", "Call the team: 1234"),
        (f"{INCIDENTS}/.draft.yml", AT_LEFT),
        ("content/brand/colours.yml", "blue: 1\n"),
        ("mkdocs.yml", "site_name: Nimbus\nplugins: [updates]\n"),
        ("deploy/it.yml", AT_LEFT),
    ],
)
def test_what_lies_there_for_another_reason_is_left_alone(
    given: Given, file: str, text: str
) -> None:
    root = given({"a.yml": EVENT})
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, "utf-8")
    assert load_content(root).problems == ()


def test_a_misplaced_incident_never_leaves_the_page_green(tmp_path: Path) -> None:
    root = write_site(tmp_path, {})
    (root / "content/it.yml").write_text(AT_LEFT, "utf-8")
    done = statusbook(root, "build", "--only", "status", "--keep-going", "--now", NOW)
    assert done.returncode == 3
    assert "move it to content/incidents/it.yml" in done.stderr + done.stdout
    status = json.loads((root / "site/public/api/v2/status.json").read_bytes())
    assert status["status"]["indicator"] != "none"
