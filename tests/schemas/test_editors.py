"""What stands behind most editors reads our schemas, and helps a person who writes an update."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from tests.conftest import ROOT
from tests.schemas.language_server import Editor, editor

pytestmark = pytest.mark.judge
SETTINGS: dict[str, Any] = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
EXAMPLE = sorted(
    path.relative_to(ROOT).as_posix() for path in (ROOT / "content" / "incidents").rglob("*.yml")
)
BEGUN = """\
title: Payments fail
severity:~
started: 2026-11-20T10:00
components:
  checkout: partial_outage
 ~
updates:
  - id: u1
    at: 2026-11-20T10:00Z
    status:~
    message: Some payments fail.
""".replace("~", " ")
NAMES = count()


@pytest.fixture(scope="module")
def at_the_example() -> Iterator[Editor]:
    with editor(ROOT, SETTINGS) as opened:
        yield opened


def new() -> str:
    """A file that nobody has opened yet."""
    return f"content/incidents/2026/new-{next(NAMES)}.yml"


def labels(items: list[dict[str, Any]]) -> list[str]:
    return [str(each["label"]) for each in items]


def lines(problems: list[dict[str, Any]]) -> list[int]:
    return sorted(each["range"]["start"]["line"] for each in problems)


def test_no_file_of_the_example_has_a_squiggle(at_the_example: Editor) -> None:
    some = ["content/site.yml", *EXAMPLE[::6]]
    wrong = {file: at_the_example.open(file, (ROOT / file).read_text("utf-8")) for file in some}
    assert {file: problems for file, problems in wrong.items() if problems} == {}


def test_the_first_line_of_a_file_is_enough_without_settings() -> None:
    text = (ROOT / EXAMPLE[0]).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    with editor(ROOT, {}) as opened:
        assert opened.open(EXAMPLE[0], text) == []
        found = opened.open(
            EXAMPLE[0].replace("incidents/", "incidents/again-"),
            text.replace("\nupdates:", "\nbackfiled: true\nupdates:"),
        )
    (typo,) = [each for each in found if "backfiled" in each["message"]]
    assert typo["range"]["start"]["line"] == text[: text.index("\nupdates:")].count("\n") + 1


def test_a_key_that_does_not_exist_is_marked_where_it_stands(at_the_example: Editor) -> None:
    file = new()
    text = BEGUN.replace("severity: ", "severity: sev2").replace("components:", "component:")
    found = at_the_example.open(file, text.replace("status: ", "status: resolved"))
    assert lines(found) == [2, 3]
    assert "component is not allowed" in found[-1]["message"]


def test_a_time_without_a_zone_says_the_way_out(at_the_example: Editor) -> None:
    file = new()
    found = at_the_example.open(file, BEGUN)
    assert [each["message"] for each in found if each["range"]["start"]["line"] == 2] == [
        "a time has a zone; write it as 2026-11-20T14:02:00Z"
    ]


def test_severities_components_and_statuses_are_offered(at_the_example: Editor) -> None:
    file = new()
    at_the_example.open(file, BEGUN)
    assert labels(at_the_example.complete(file, 1, 10)) == ["sev1", "sev2", "sev3", "sev4"]
    assert "resolved" in labels(at_the_example.complete(file, 9, 12))
    keys = labels(at_the_example.complete(file, 5, 2))
    assert "card-payments" in keys
    assert "checkout" not in keys, "it stands there already"


def test_what_is_retired_is_not_offered_but_accepted(at_the_example: Editor) -> None:
    schema = json.loads((ROOT / "schemas" / "event.schema.json").read_text("utf-8"))
    states = schema["else"]["else"]["properties"]["components"]["properties"]
    gone = [each for each, said in states.items() if said.get("doNotSuggest")]
    assert gone
    text = BEGUN.replace("checkout", gone[0])
    file = new()
    assert lines(at_the_example.open(file, text)) == lines(at_the_example.open(new(), BEGUN))
    assert gone[0] not in labels(at_the_example.complete(file, 5, 2))


def test_a_whole_file_begins_with_one_word(at_the_example: Editor) -> None:
    file = new()
    at_the_example.open(file, "\n")
    offered = {each["label"]: each for each in at_the_example.complete(file, 0, 0)}
    assert {"incident", "maintenance", "notice"} <= offered.keys()
    assert "started: ${CURRENT_YEAR}-" in offered["incident"]["insertText"]


def test_a_key_says_what_it_is_for(at_the_example: Editor) -> None:
    file = new()
    at_the_example.open(file, BEGUN)
    said = at_the_example.hover(file, 1, 2)
    assert "One of the severities of `site.yml`" in said
    assert "Most customers" in said or "Critical" in said
