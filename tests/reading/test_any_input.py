"""Whatever a file holds, it is read, or a problem points into it. Nothing is raised."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from generator.checks import check
from generator.derive import public_site
from generator.load import load_event, load_site, with_canonical_ids
from generator.model.content import Content, SiteConfig
from generator.problems import Level, Problem
from generator.report import github, json, text
from generator.source import Document, loader, parse, parse_document, parse_paper
from generator.source.encoding import FORBIDDEN
from generator.source.events import DEPTH_LIMIT
from generator.source.loader import Untyped
from generator.source.suspicion import INNOCENT, is_suspicious
from tests.reading.bombs import BOMBS
from tests.reading.cases import CASES, NOW, Case, all_cases
from tests.reading.strategies import (
    events,
    lines,
    mangled,
    messages,
    moments,
    structures,
    words,
    yamlish,
)
from tests.reading.test_cases import assert_points_into
from tests.support.given import SITE

PYDANTIC = re.compile(r"pydantic|[Ii]nput should|Value error|Field required|Extra in|<[A-Z]\w+\.")
often = settings(max_examples=150, deadline=None)


def site() -> SiteConfig:
    document = parse_document(SITE.encode(), "content/site.yml")
    assert isinstance(document, Document)
    loaded = load_site(document)
    assert isinstance(loaded, SiteConfig)
    return loaded


def all_problems(data: bytes) -> tuple[Problem, ...]:
    """What the whole way from bytes to checked content says of a file, as site and as event."""
    document = parse_document(data, "x.yml")
    if not isinstance(document, Document):
        assert document
        return document
    problems: tuple[Problem, ...] = ()
    event = load_event(document, "x")
    if isinstance(event, tuple):
        assert event
        problems += event
    else:
        content = Content(site=site(), events=(event,))
        problems += check(content, {"x": document}, document, NOW).problems
        assert with_canonical_ids(content).events[0].id == "x"
    config = load_site(document)
    return problems + (config if isinstance(config, tuple) else ())


def assert_well_told(problems: tuple[Problem, ...], data: bytes) -> None:
    for problem in problems:
        assert_points_into(problem, data)
        assert not PYDANTIC.search(f"{problem.sentence} {problem.hint}"), problem
        assert len(problem.sentence) < 500
    for written in (text(problems), json(problems), github(problems)):
        written.encode("utf-8")
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", written)


@often
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    assert_well_told(all_problems(data), data)


@often
@given(st.text(max_size=300))
def test_any_text(given_text: str) -> None:
    data = given_text.encode("utf-8", "surrogatepass")
    assert_well_told(all_problems(data), data)


@often
@given(yamlish)
@example("? [a]\n: b\n")
@example("title: #12")
@example("a: |\n" + " " * 50)
@example("%TAG ! tag:x,2026:\n--- !a b")
def test_any_text_that_looks_like_yaml(given_text: str) -> None:
    data = given_text.encode("utf-8", "surrogatepass")
    assert_well_told(all_problems(data), data)


@often
@given(mangled())
def test_any_slip_of_the_hand(given_text: str) -> None:
    data = given_text.encode("utf-8", "surrogatepass")
    assert_well_told(all_problems(data), data)


@often
@given(st.dictionaries(words, structures, max_size=8))
def test_any_structure(data: object) -> None:
    written = yaml.safe_dump(data, allow_unicode=True, default_style='"').encode()
    assert_well_told(all_problems(written), written)


@often
@given(yamlish | mangled())
def test_what_is_not_suspicious_is_plain_and_flat(given_text: str) -> None:
    assume(not FORBIDDEN.search(given_text) and not is_suspicious(given_text))
    depth = deepest = 0
    try:
        for event in yaml.parse(given_text, Loader=yaml.CBaseLoader):
            assert not getattr(event, "anchor", None)
            assert getattr(event, "tag", None) in (None, "!")
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            deepest = max(deepest, depth)
    except (yaml.YAMLError, UnicodeEncodeError):
        pass
    assert deepest <= 3 * INNOCENT


@pytest.mark.parametrize("name", [name for name in BOMBS if "deep" in name])
def test_what_nests_deeply_is_suspicious(name: str) -> None:
    assert DEPTH_LIMIT < INNOCENT
    assert is_suspicious(str(BOMBS[name]))


@often
@given(title=lines, message=messages, moment=moments)
def test_nothing_that_an_author_writes_is_lost(title: str, message: str, moment: datetime) -> None:
    said = {
        "title": title,
        "severity": "sev1",
        "started": moment.isoformat(),
        "updates": [
            {"id": "u1", "at": moment.isoformat(), "status": "resolved", "message": message}
        ],
    }
    written = yaml.safe_dump(said, allow_unicode=True, sort_keys=False)
    document = parse_document(written.encode(), "x.yml")
    assert isinstance(document, Document), document
    event = load_event(document, "x")
    assert not isinstance(event, tuple), event
    assert (event.title, event.updates[0].message) == (title, message)
    assert event.updates[0].at == moment


class Pure(Untyped, yaml.BaseLoader):
    """What reads where there is no libyaml."""


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_libyaml_and_pyyaml_find_the_same(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    data = case.path.read_bytes()
    read = parse_paper if case.path.suffix == ".md" else parse_document
    quick = read(data, "x.yml")
    monkeypatch.setattr(loader, "_Loader", Pure)
    monkeypatch.setattr(yaml, "CBaseLoader", yaml.BaseLoader)
    slow = read(data, "x.yml")
    if isinstance(quick, Document):
        assert isinstance(slow, Document)
        assert slow.data == quick.data
        assert slow.place(("title",)) == quick.place(("title",))
    else:
        assert isinstance(slow, tuple)
        assert [(each.rule, each.place.line) for each in slow] == [
            (each.rule, each.place.line) for each in quick
        ]


def test_what_slips_past_the_first_look_is_refused_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(parse, "is_suspicious", lambda _: False)
    for name in ("tag", "tag_of_a_number", "exclamation_mark", "list_as_key"):
        problems = parse_document((CASES / "yaml-feature" / f"{name}.yml").read_bytes(), "x.yml")
        assert isinstance(problems, tuple)
        assert [problem.rule for problem in problems] == ["yaml-feature"]


@often
@given(events())
def test_what_passes_the_checks_can_be_shown(data: object) -> None:
    document = parse_document(yaml.safe_dump(data, allow_unicode=True).encode(), "x.yml")
    assert isinstance(document, Document), document
    event = load_event(document, "x")
    assert not isinstance(event, tuple), event
    content = Content(site=site(), events=(event,))
    problems = check(content, {"x": document}, None, NOW).problems
    if not any(problem.level is Level.ERROR for problem in problems):
        shown = public_site(with_canonical_ids(content), NOW)
        assert [each.id for each in shown.events] == ["x"]
