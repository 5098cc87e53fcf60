"""Whatever a text holds: nothing raises, nothing is lost, and the time it takes is bounded."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.content import Body
from generator.reading import empty_sections, leftovers, read_body
from generator.source import Paper, parse_paper, readable

LINES = st.sampled_from(
    [
        "# Summary",
        "## Timeline",
        "### 14:08",
        "Actions",
        "=====",
        "---",
        "**Impact:** much",
        "- **Detection**: late",
        "| When | What |",
        "|---|---|",
        "| 10:00 | it broke |",
        "10.59 SB saw it",
        "- [ ] (owner: Search on-call; due: 2026-02-30)",
        "- [x] ~~no~~",
        "> # Root cause",
        "```",
        "~~~",
        "<!-- ",
        "-->",
        "    - 11:16 indented",
        "\t- tab",
        "12:45 PM PST Saturday Oct 30th: a",
        "99/99/9999",
        "0001-01-01 00:00 a",
        "9999-12-31 23:59 - 0:01 b",
        "31 February 2020",
        "",
        " ",
        "2) do @it",
        "**TIMELINE**",
        "- a\n  - Owner: b",
        "1. x",
        "<b>",
        "[a](http://b)",
        "Feb 29 2021",
        "13/13/13 1:1",
    ]
)
ENDS = st.sampled_from(["\n", "\r\n", "\n\n", "\r", ""])
DOCUMENTS = st.lists(st.tuples(LINES | st.text(max_size=30), ENDS), max_size=30).map(
    lambda parts: "".join(text + end for text, end in parts)
)
DAYS = st.none() | st.dates()


def joined(body: Body) -> str:
    return "".join(section.source for section in body.sections)


@given(st.text(), DAYS)
@settings(max_examples=400, deadline=None)
def test_sections_put_together_are_the_text(text: str, day: date | None) -> None:
    assert joined(read_body(text, day=day)) == text


@given(DOCUMENTS, DAYS)
@settings(max_examples=600, deadline=None)
def test_so_they_are_for_what_looks_like_a_postmortem(text: str, day: date | None) -> None:
    body = read_body(text, day=day, first_line=7)
    lines = text.count("\n") + text.count("\r")
    assert joined(body) == text
    numbers = [each.line for each in body.sections]
    numbers += [each.line for each in body.timeline]
    numbers += [each.line for each in body.actions]
    assert all(7 <= number <= 7 + lines for number in numbers)
    assert [action.number for action in body.actions] == [*range(1, len(body.actions) + 1)]
    assert set(empty_sections(body.sections)) <= set(body.sections)
    for section in body.sections:
        leftovers(section)


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_paper_or_problems(data: bytes) -> None:
    for each in (data, b"---\n" + data, b"---\ntitle: a\n---\n" + data):
        paper = parse_paper(each, "a.md")
        assert isinstance(paper, Paper) or paper
        text, _ = readable(each)
        assert isinstance(parse_paper(text.encode(), "a.md"), Paper | tuple)


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 20_000,
        ">" * 10_000 + "x",
        "- " * 10_000 + "x",
        "*" * 20_000,
        "# a\n" * 20_000,
        "**Impact:** a\n" * 3_000,
        "- **Impact**: a\n" * 3_000,
        "## Actions\n- " + "(owner: " * 5_000,
        "## Actions\n- " + "[a](" * 5_000,
        "## Actions\n- " + "@a " * 9_000,
        "## Actions\n- **" + "a" * 20_000,
        "## Timeline\n- " + "1" * 20_000,
        "## Timeline\n- " + "Mon, " * 5_000,
        "## Timeline\n" + "10:00 a\n" * 10_000,
        "| a " * 3_000 + "|\n" + "|-" * 3_000 + "|\n" + "|\n" * 200,
        "<!--" * 5_000,
    ],
    ids=lambda bomb: repr(bomb[:24]),
)
def test_a_bomb_is_only_a_text(bomb: str) -> None:
    assert joined(read_body(bomb, day=date(2026, 1, 1))) == bomb
