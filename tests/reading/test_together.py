"""What breaks a rule is told in the same run as what cannot be read, of one file and of all."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import TypeVar

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.checks import RULES, check, check_remnants
from generator.load import load_event, load_site, remnant_of_event
from generator.load.remnant.invented import entry
from generator.load.wording.shape import NAMES
from generator.model.content import Content, Maintenance, Notice, SiteConfig
from generator.model.content.remnant import Remnant, Remnants
from generator.problems import Level, Problem
from generator.report import json, text
from generator.site import Opened, open_site
from generator.source import Document, parse_document
from tests.reading.cases import NOW, Case, all_cases
from tests.reading.repository import Repository
from tests.reading.strategies import events
from tests.support.given import SITE, write_site

T = TypeVar("T")
PARTIAL = {rule.id for rule in RULES if rule.needs is not None}
ALONE = [
    case
    for case in all_cases()
    if case.expected()
    and {rule for _, _, rule in case.expected()} <= PARTIAL
    and not (case.path.parent / "published").exists()
]
"""Cases in which nothing is wrong but what breaks a rule."""
WRONG = {".yml": "backfilled: perhaps", ".md": "revised: soon"}
INCIDENT = """\
title: Checkout requests fail
severity: sev1
started: 2026-11-18T14:02:00Z
components: {search: partial_outage}
updates:
  - {id: u1, at: 2026-11-18T14:10:00Z, status: investigating, message: We look into it.}
"""


@pytest.mark.parametrize("case", ALONE, ids=lambda case: case.name)
def test_what_breaks_a_rule_is_told_beside_what_cannot_be_read(case: Case, tmp_path: Path) -> None:
    alone = case.problems(tmp_path / "alone")
    file = case.site(tmp_path / "broken") / case.file
    said = file.read_text("utf-8")
    wrong = "since: soon" if case.is_site else WRONG[case.path.suffix]
    end = said.index("\n---") if case.path.suffix == ".md" else len(said.rstrip())
    file.write_text(f"{said[:end]}\n{wrong}{said[end:] or chr(10)}", "utf-8")
    last = said.count("\n", 0, end) + 1
    found = open_site(tmp_path / "broken", NOW).problems
    places = [(each.place.line, each.place.column, each.rule) for each in found]
    for each in alone:
        assert each.place.line
        line = each.place.line + (each.place.line > last)
        assert places.count((line, each.place.column, each.rule)) == 1, text(found)
    assert (last + 1, wrong.index(": ") + 3, "wrong-value") in places


GROUND = """
name: Nimbus
url: https://status.nimbus.example
feed_authority: status.nimbus.example,2026
components:
  checkout: {name: Checkout, aliases: [cart]}
  search: {name: Search}
  fax: {name: Orders by fax, retired: true}
"""
NAMES_USED = st.sampled_from(["checkout", "cart", "chekout", "search", "fax"])
STRANGE = ("", "2026-11-18 10:00", "Nobody!", ["a"], {"a": "b"})
OF_STRANGE = ("''", "'a'", "'Nobody!'", "'2026-11-18 10:00'")


@settings(max_examples=300, deadline=None)
@given(events(), st.data())
def test_nothing_is_told_that_a_correction_would_make_untrue(
    event: dict[str, object], drawn: st.DataObject
) -> None:
    """Values are replaced by nonsense: of the rest no more is found than when all was readable."""
    give_mistakes(event, drawn)
    ground = Remnant(document := read(GROUND), typed(load_site(document), SiteConfig))
    sound = load_event(read_data(event), "x")
    assert not isinstance(sound, tuple)
    content = Content(site=ground.left, events=(sound,))
    whole = heads(check(content, {"x": read_data(event)}, None, NOW).problems)
    broken = copy.deepcopy(event)
    for _ in range(drawn.draw(st.integers(1, 3))):
        values = [keys for keys in paths(broken) if keys not in (("updates",), ("updates", 0))]
        put(broken, drawn.draw(st.sampled_from(values)), drawn.draw(st.sampled_from(STRANGE)))
    assume(any(is_time(broken, keys) for keys in paths(broken)))
    remnant = remnant_of_event(read_data(broken))
    assert remnant
    found = check_remnants(Remnants(events=(remnant,)), ground, (), (), NOW)
    told = {each for each in heads(found) if not any(word in each[1] for word in OF_STRANGE)}
    assert told <= whole


def give_mistakes(event: dict[str, object], drawn: st.DataObject) -> None:
    """Give an event what only rules find fault with."""
    event["components"] = drawn.draw(
        st.lists(NAMES_USED, max_size=3)
        if event["kind"] == "notice"
        else st.dictionaries(NAMES_USED, st.just("operational"))
    )
    if "severity" in event:
        event["severity"] = drawn.draw(st.sampled_from(["sev1", "sev9"]))
    updates = event["updates"]
    assert isinstance(updates, list)
    for update in updates:
        update["id"] = drawn.draw(st.sampled_from(["u1", "u2", "window-ended"]))


def heads(problems: tuple[Problem, ...]) -> set[tuple[str, str]]:
    """What rules found that look at what is left, without which update had an id first."""
    return {(p.rule, p.sentence.split(" of update")[0]) for p in problems if p.rule in PARTIAL}


def paths(
    data: dict[str, object] | list[object], keys: tuple[str | int, ...] = ()
) -> list[tuple[str | int, ...]]:
    """Key paths of all values of a file."""
    found: list[tuple[str | int, ...]] = []
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        found.append((*keys, key))
        found += paths(value, (*keys, key)) if isinstance(value, dict | list) else []
    return found


def at(data: object, keys: tuple[str | int, ...]) -> object:
    """What stands at a key path."""
    for step in keys:
        data = data[step]  # type: ignore[index]
    return data


def put(data: object, keys: tuple[str | int, ...], value: object) -> None:
    """Put something else at a key path."""
    at(data, keys[:-1])[keys[-1]] = copy.deepcopy(value)  # type: ignore[index]


def is_time(data: object, keys: tuple[str | int, ...]) -> bool:
    """Whether a time stands at a key path that says when something was."""
    return keys[-1] in ("at", "started") and str(at(data, keys)).startswith("20")


def read(written: str) -> Document:
    """Read a file."""
    document = parse_document(written.encode(), "x.yml")
    assert isinstance(document, Document), document
    return document


def read_data(data: object) -> Document:
    """Read a file that says something."""
    return read(yaml.safe_dump(data, allow_unicode=True, sort_keys=False))


def typed(found: object, kind: type[T]) -> T:
    """A thing of a kind."""
    assert isinstance(found, kind), found
    return found


@pytest.mark.parametrize("model", NAMES, ids=lambda model: model.__name__)
def test_what_a_model_cannot_do_without_can_be_made_up(model: type[BaseModel]) -> None:
    given = {"kind": model.__name__.lower()} if model in (Maintenance, Notice) else {}
    assert isinstance(model.model_validate({**entry(model, {}), **given}), model)


def test_a_rule_needs_keys_that_site_yml_has() -> None:
    assert {key for rule in RULES for key in rule.needs or ()} <= SiteConfig.model_fields.keys()


def test_a_mistake_in_site_yml_hides_none_in_the_files_beside_it(tmp_path: Path) -> None:
    site = SITE + "brand: {accent: blue}\n"
    root = write_site(tmp_path, {"checkout.yml": INCIDENT.replace("search:", "serch:")}, site=site)
    assert rules(open_site(root, NOW)) == ["unknown-component", "wrong-value"]


def test_where_components_cannot_be_read_none_is_called_unknown(tmp_path: Path) -> None:
    site = SITE.replace("search: {name: Search}", "search: {nme: Search}")
    root = write_site(tmp_path, {"checkout.yml": INCIDENT.replace("search:", "serch:")}, site=site)
    assert rules(open_site(root, NOW)) == ["missing-key", "unknown-key"]


def test_a_key_that_may_have_meant_components_keeps_them_from_being_called_unknown(
    tmp_path: Path,
) -> None:
    site = SITE.replace("components:", "parts:")
    root = write_site(tmp_path, {"checkout.yml": INCIDENT}, site=site)
    assert rules(open_site(root, NOW)) == ["missing-key", "unknown-key"]


def test_nothing_of_a_file_is_published_because_the_rest_of_it_can_be_read(tmp_path: Path) -> None:
    root = write_site(tmp_path, {"a.yml": INCIDENT, "b.yml": INCIDENT + "colour: red\n"})
    assert open_site(root, NOW).content is None
    content = open_site(root, NOW, keep_going=True).content
    assert content
    assert [event.id for event in content.events] == ["a"]


def test_a_good_file_stays_published_though_a_broken_site_yml_would_not_know_its_component(
    tmp_path: Path,
) -> None:
    repository = Repository(tmp_path)
    repository.commit({"a.yml": INCIDENT}, SITE)
    broken = SITE.replace("search: {name: Search}", "find: {name: Search}") + "since: soon\n"
    (tmp_path / "content" / "site.yml").write_text(broken, "utf-8")
    assert rules(open_site(tmp_path, NOW)) == ["unknown-component", "wrong-value"]
    rescued = open_site(tmp_path, NOW, keep_going=True)
    assert rescued.content
    assert [event.id for event in rescued.content.events] == ["a"]
    assert [each.file for each in rescued.withheld] == ["content/site.yml"]


def test_what_an_author_lets_stand_is_not_told_of_what_is_left(tmp_path: Path) -> None:
    message = "message: We ask @sam-example."
    said = INCIDENT.replace("message: We look into it.", message) + "notify: no\n"
    assert "mention" in rules(open_site(write_site(tmp_path / "a", {"a.yml": said}), NOW))
    said += "allow: {mention: the handle of a service}\n"
    assert "mention" not in rules(open_site(write_site(tmp_path / "b", {"b.yml": said}), NOW))


def test_a_channel_s_address_is_not_repeated_on_the_line_of_its_filter(tmp_path: Path) -> None:
    site = SITE + 'notifications:\n  a: {to: "tgram://12:ab/c", components: [chekout]}\n'
    problems = open_site(write_site(tmp_path, site=site), NOW).problems
    assert {each.rule for each in problems} == {"notification-filter", "wrong-value"}
    assert "12:ab" not in text(problems) + json(problems)


def test_a_file_with_a_name_that_is_no_id_is_judged_all_the_same(tmp_path: Path) -> None:
    root = write_site(tmp_path, {"Größer.yml": INCIDENT.replace("sev1", "sev9")})
    assert rules(open_site(root, NOW)) == ["file-name", "unknown-severity"]


def test_a_postmortem_may_name_an_incident_that_cannot_be_read(tmp_path: Path) -> None:
    paper = "---\ntitle: We learned\nincidents: [a, b]\nrevised: soon\n---\n\nText.\n"
    team = SITE + "teams: {payments: {name: Payments}}\n"
    files = {"a.yml": "title: [\n", "content/postmortems/payments/p.md": paper}
    root = write_site(tmp_path, files, site=team)
    found = [each for each in open_site(root, NOW).problems if each.place.file.endswith(".md")]
    assert [each.sentence for each in found if "incident" in each.rule] == [
        "there is no incident 'b'"
    ]


def rules(site: Opened) -> list[str]:
    """The rules of all errors and of what else is not about style, sorted."""
    return sorted(each.rule for each in site.problems if each.level is not Level.INFO)
