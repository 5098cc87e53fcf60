from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from generator.checks import RULES, Rule, rules
from generator.checks.leaks import Search
from generator.problems import Problem
from tests.reading.cases import CASES, Case, all_cases, spots

RULE = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
OTHER_PEOPLES_WORDS = re.compile(
    r"pydantic|python|\b(str|int|dict|tuple|string|object|token|parsing|scanning)\b|NoneType"
    r"|Input should|Value error|Field req|Extra inputs|validation|<[A-Z]\w+\.",
    re.IGNORECASE,
)


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_exactly_what_is_marked_is_found(case: Case, tmp_path: Path) -> None:
    problems = case.problems(tmp_path)
    expected = case.expected()
    assert spots(problems, expected) == expected, [each.sentence for each in problems]
    assert {each.place.file for each in problems if not each.rule.endswith("event-removed")} <= {
        case.file
    }


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_a_problem_speaks_the_author_s_language_and_shows_a_way_out(
    case: Case, tmp_path: Path
) -> None:
    for problem in case.problems(tmp_path):
        said = f"{problem.sentence} / {problem.hint}"
        assert problem.sentence, problem
        assert problem.hint, problem
        quoted_left_out = re.sub(r"'[^']*'|!!\S+", "", said)
        assert not OTHER_PEOPLES_WORDS.search(quoted_left_out), said
        assert len(said) < 400, said


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.name)
def test_a_problem_points_into_its_file(case: Case, tmp_path: Path) -> None:
    for problem in case.problems(tmp_path):
        assert_points_into(problem, case.path.read_bytes())


def assert_points_into(problem: Problem, data: bytes) -> None:
    place = problem.place
    lines = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace").split("\n")
    if place.line is None:
        return
    assert 1 <= place.line <= len(lines)
    assert place.column is not None
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    if problem.rule != "encoding":
        assert place.excerpt == lines[place.line - 1].rstrip("\r")


@RULE
def test_a_rule_has_cases_good_and_bad(rule: Rule) -> None:
    cases = [case for case in all_cases() if case.path.parent.name == rule.id]
    marked = [case for case in cases if rule.id in {spot[2] for spot in case.expected()}]
    clean = [case for case in cases if not case.expected()]
    assert marked, f"tests/cases/{rule.id} has no case that breaks the rule"
    assert clean, f"tests/cases/{rule.id} has no case that keeps it"


@RULE
def test_a_rule_is_documented_with_bad_and_good(rule: Rule) -> None:
    first = rule.documentation.split("\n", 1)[0]
    assert first.endswith(".")
    assert len(first) < 100
    assert "\nBad::\n" in rule.documentation
    assert "\nGood::\n" in rule.documentation


@RULE
def test_a_rule_looks_at_something(rule: Rule) -> None:
    assert rule.of_event or rule.of_site or rule.of_postmortem


def test_a_rule_that_searches_all_that_is_published_has_no_looks_beside_it() -> None:
    modules = [
        import_module(each.name) for each in walk_packages(rules.__path__, f"{rules.__name__}.")
    ]
    searching = [module for module in modules if hasattr(module, "SEARCH")]
    assert searching
    for module in searching:
        assert isinstance(module.SEARCH, Search), module
        assert not [each for each in vars(module) if each.startswith("of_")], module


def test_every_module_of_rules_is_applied_and_none_has_the_id_of_another() -> None:
    folder = CASES.parents[1] / "generator" / "checks" / "rules"
    modules = [path.stem.replace("_", "-") for path in folder.rglob("*.py")]
    assert [rule.id for rule in RULES] == sorted(each for each in modules if each != "--init--")
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_there_are_more_than_thirty_kinds_of_broken_input() -> None:
    broken = [case for case in all_cases() if case.expected()]
    assert len(broken) > 100
    assert len({spot[2] for case in broken for spot in case.expected()}) > 30
