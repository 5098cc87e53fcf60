"""What authors are told of each mistake, and that no mistake makes the page look healthier."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from generator.derive import public_site
from generator.model.vocabulary import IMPACT_OF_STATE, ComponentState, Impact, worst
from generator.problems import Lane, Level
from generator.site import Opened, open_site
from generator.status import api, badges, render_status
from tests.reading.cases import CASES, NOW, Case
from tests.reading.said import SAID, events_and_sites, written

TEXTS = (".html", ".json")
HINT = "run: python -m tests.reading.said"
EVENTS = [case for case in events_and_sites() if not case.is_site]
ENDED = {"resolved", "completed", "cancelled", "closed"}


def test_each_mistake_is_told_in_these_words() -> None:
    kept = {path.parent.name: path.read_text("utf-8") for path in CASES.glob(f"*/{SAID}")}
    assert kept == written(), HINT


def test_there_are_more_than_sixty_distinct_mistakes_each_with_its_words() -> None:
    texts = [path.read_text("utf-8") for path in CASES.glob(f"*/{SAID}")]
    heads = [line for text in texts for line in text.splitlines() if not line.startswith("  ")]
    distinct = {head.split(": ", 1)[1] for head in heads}
    rules = {head.rsplit("[", 1)[1] for head in heads}
    assert len(distinct) >= 60
    assert len(rules) >= 60


@pytest.mark.parametrize("case", EVENTS, ids=lambda case: case.name)
def test_no_mistake_makes_the_page_look_healthier_than_the_facts(
    case: Case, tmp_path: Path
) -> None:
    root = case.site(tmp_path)
    strict = open_site(root, NOW, lanes=(Lane.STATUS,))
    if any(problem.level is Level.ERROR for problem in strict.problems):
        assert strict.content is None
        assert_says_that_something_is_missing(open_site(root, NOW, keep_going=True))
    else:
        assert_no_healthier(strict, case.path.read_bytes())


def assert_says_that_something_is_missing(opened: Opened) -> None:
    """With ``--keep-going`` the file is left out, and every face of the site says so."""
    assert opened.withheld
    tree = published(opened)
    assert 'id="withheld"' in tree["index.html"]
    assert "All systems operational" not in tree["index.html"]
    status = json.loads(tree["api/v2/status.json"])["status"]
    assert status["indicator"] != "none"
    assert "Missing" in status["description"]
    told = [json.loads(text) for name, text in tree.items() if is_badge(name)]
    assert [badge for badge in told if badge["message"] == "Operational"] == []


def assert_no_healthier(opened: Opened, data: bytes) -> None:
    """What is published says no less than the file does, read without any of our code."""
    facts, told = impact_told_by(data)
    tree = published(opened)
    status = json.loads(tree["api/v2/status.json"])["status"]
    assert Impact(status["indicator"]).rank >= facts.rank
    words = {name: json.loads(text)["message"] for name, text in tree.items() if is_badge(name)}
    for component in told:
        assert words.get(f"badge/{component}.json") != "Operational"


def impact_told_by(data: bytes) -> tuple[Impact, set[str]]:
    """How bad an incident is now by its own file, and which components are not operational."""
    said = yaml.load(data, Loader=yaml.BaseLoader)
    last = max(said["updates"], key=lambda update: update["at"])
    if said.get("kind", "incident") != "incident" or last["status"] in ENDED:
        return Impact.NONE, set()
    states = dict(said.get("components") or {})
    for update in said["updates"]:
        states.update(update.get("components") or {})
    bad = {name: state for name, state in states.items() if state != "operational"}
    reached = worst([ComponentState(state) for state in bad.values()])
    return IMPACT_OF_STATE[reached], set(bad)


def is_badge(name: str) -> bool:
    return name.startswith("badge/") and name.endswith(".json") and name != "badge/api-v1.json"


def published(opened: Opened) -> dict[str, str]:
    """The files that a build writes, by their paths."""
    assert opened.content
    site = public_site(opened.content, NOW)
    front = next(each for each in render_status(site) if each.path == "index.html")
    faces = (front, *api.render(site), *badges.render(site))
    return {each.path: each.data.decode("utf-8") for each in faces if each.path.endswith(TEXTS)}
