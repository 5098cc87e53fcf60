"""Schemas judge the case files of the reader as the reader does."""

from __future__ import annotations

import pytest

from generator.authoring.schemas import Kind
from tests.reading.cases import Case, all_cases
from tests.schemas.test_agreement import accepts, reads

FORM = ("missing-key", "unknown-key", "wrong-value")
UNSAID = {
    "wrong-value/good_words": "a text of one ~, which editors take for nothing",
    "wrong-value/site_pattern_of_a_leak": "whether a pattern is a regular expression",
    "wrong-value/site_pattern_that_is_everywhere": "whether a pattern is found in every text",
    "wrong-value/site_zone": "which time zones there are",
}
"""Cases that a schema cannot judge, and what it would have to know."""
CASES = [case for case in all_cases() if case.path.parent.name in FORM]


def kind_of(case: Case) -> Kind:
    if case.path.suffix == ".md":
        return Kind.POSTMORTEM
    return Kind.SITE if case.is_site else Kind.EVENT


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_is_judged_as_the_reader_does(case: Case) -> None:
    kind, text = kind_of(case), case.path.read_text("utf-8-sig")
    text = text.split("---\n")[1] if kind is Kind.POSTMORTEM else text
    same = reads(kind, text) == accepts(kind, text)
    assert same is (case.name not in UNSAID)
