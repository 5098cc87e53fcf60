"""The page of checks is made of the rules' own words, and leaves none out."""

from __future__ import annotations

import ast
import re

from generator.checks.registry import RULES
from tests.conftest import ROOT
from tools.write_checks_page import PAGE, READING, page


def told_by(*packages: str) -> set[str]:
    """Ids that the code of these packages gives to problems: all of its kebab-case texts."""
    files = [file for package in packages for file in (ROOT / "generator" / package).rglob("*.py")]
    trees = [ast.parse(file.read_text("utf-8")) for file in files]
    return {
        node.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and (node.value in {"encoding", "logo"} or re.fullmatch(r"[a-z]+(?:-[a-z]+)+", node.value))
    }


def test_it_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python -m tools.write_checks_page"


def test_every_rule_has_words() -> None:
    assert [rule.id for rule in RULES if len(rule.documentation) < 60] == []


def test_every_problem_of_reading_is_explained() -> None:
    other_texts = {"utf-8", "surrogate-escape"}
    of_templates = {"message-template"}  # told by the layer that writes messages
    assert told_by("source", "load") - other_texts | of_templates == READING.keys()
