from __future__ import annotations

import json as stdlib_json

import pytest

from generator.problems import Level, Place, Problem
from generator.problems.words import shown
from generator.report import github, json, summary, text

PLACE = Place("content/incidents/checkout.yml", 12, 9, "    at: 2026-08-14T10:30:00Z")
PROBLEM = Problem(PLACE, "update-order", "10:30 is earlier than 11:00", "put them in order")
WHOLE = Problem(Place("content/site.yml"), "missing-file", "this file does not exist", "create it")


def with_excerpt(line: str, column: int) -> str:
    place = Place("x.yml", 7, column, line)
    return text([Problem(place, "r", "s", level=Level.WARNING)])


def test_a_problem_reads_as_place_sentence_line_and_way_out() -> None:
    assert text([PROBLEM, WHOLE]) == (
        "content/incidents/checkout.yml:12:9: error: 10:30 is earlier than 11:00 [update-order]\n"
        "  12 |     at: 2026-08-14T10:30:00Z\n"
        "     |         ^\n"
        "  hint: put them in order\n"
        "content/site.yml: error: this file does not exist [missing-file]\n"
        "  hint: create it\n"
    )


def test_nothing_is_said_of_nothing() -> None:
    assert text([]) == ""
    assert github([]) == ""


def test_the_caret_stands_below_its_column() -> None:
    assert with_excerpt("title: x", 8) == (
        "x.yml:7:8: warning: s [r]\n  7 | title: x\n    |        ^\n"
    )


def test_the_caret_allows_for_wide_and_combining_characters_and_tabs() -> None:
    assert with_excerpt("障害: x", 5).endswith("  7 | 障害: x\n    |       ^\n")
    assert with_excerpt("e\u0301: x", 5).endswith("    |    ^\n")
    assert with_excerpt("\t- id", 2).endswith("  7 | →- id\n    |  ^\n")


@pytest.mark.parametrize("column", [1, 60, 150_000, 250_000, 250_001])
def test_of_a_long_line_the_part_around_the_column_is_shown(column: int) -> None:
    line = "x" * (column - 1) + "y" + "x" * (250_000 - column)
    _, shown, caret = with_excerpt(line, column).splitlines()
    assert len(shown) < 110
    at = caret.index("^")
    assert shown[at : at + 1] in ("y", "")


@pytest.mark.parametrize(
    ("line", "seen"),
    [
        ("key AKIAIOSFODNN7EXAMPLE is out", "key AKIA•••••••••••••••• is out"),
        ("password = 'hunter2hunter2' too", f"pass{'•' * 22}' too"),
        ("(sk-ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-~x)", f"(sk-A{'•' * 39})"),
        ("ftp://me:pa55word@files.example.com/x y", f"ftp://{'•' * 11}@files.example.com/x y"),
        ("About 15% of checkouts fail.", "About 15% of checkouts fail."),
    ],
)
def test_a_secret_is_not_repeated_in_any_report(line: str, seen: str) -> None:
    place = Place("x.yml", 7, 1, line)
    assert f"  7 | {seen}\n" in with_excerpt(line, 1)
    assert stdlib_json.loads(json([Problem(place, "r", "s")]))["problems"][0]["excerpt"] == seen
    assert shown(line) == f"'{seen}'"


def test_a_secret_behind_the_cut_is_not_repeated_either() -> None:
    secret = "ghp_" + "a1B2" * 9
    assert secret[4:10] not in with_excerpt("x" * 90 + " " + secret, 1)
    assert secret[4:10] not in shown("x" * 70 + " " + secret)


def test_colour_is_there_where_it_is_wanted() -> None:
    assert "\x1b[31merror\x1b[0m" in text([PROBLEM], colour=True)
    assert "\x1b" not in text([PROBLEM])


HOSTILE = (
    "x\n::error::owned",
    "x\r\n::set-env name=A::b",
    "##[add-mask]x",
    "\x1b]0;title\x07\x1b[2J",
    "a\u202eb\u2028::error::c",
    "\udcff\x00",
    "%0A::error::x",
)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("write", [text, github, json], ids=["text", "github", "json"])
def test_what_others_wrote_commands_no_log_and_no_terminal(write: object, words: str) -> None:
    assert callable(write)
    place = Place(f"content/incidents/{words}.yml", 1, 1, words)
    written = write([Problem(place, "file-name", words, words)])
    assert isinstance(written, str)
    written.encode("utf-8")
    assert all(line.isprintable() for line in written.split("\n"))
    commands = [line for line in written.split("\n") if line.lstrip().startswith("::")]
    assert all(line.startswith("::error file=content/incidents/") for line in commands)
    assert len(commands) == (1 if write is github else 0)
    assert write is json or "##[" not in written


def test_github_is_given_annotations_and_then_the_whole_list() -> None:
    first, *rest = github([PROBLEM]).splitlines()
    assert first == (
        "::error file=content/incidents/checkout.yml,line=12,col=9,title=update-order::"
        "10:30 is earlier than 11:00%0Ahint: put them in order"
    )
    assert "\n".join(rest) + "\n" == text([PROBLEM])


def test_github_knows_three_levels_and_files_without_lines() -> None:
    place = Place("a,b:c%d.yml")
    levels = [Problem(place, "r", "100% s", level=level) for level in Level]
    assert github(levels).splitlines()[:3] == [
        "::error file=a%2Cb%3Ac%25d.yml,title=r::100%25 s",
        "::warning file=a%2Cb%3Ac%25d.yml,title=r::100%25 s",
        "::notice file=a%2Cb%3Ac%25d.yml,title=r::100%25 s",
    ]


def test_json_has_a_version_counts_and_every_field() -> None:
    assert stdlib_json.loads(json([PROBLEM, WHOLE])) == {
        "version": 1,
        "counts": {"error": 2, "warning": 0, "info": 0},
        "problems": [
            {
                "file": "content/incidents/checkout.yml",
                "line": 12,
                "column": 9,
                "level": "error",
                "rule": "update-order",
                "sentence": "10:30 is earlier than 11:00",
                "hint": "put them in order",
                "excerpt": "    at: 2026-08-14T10:30:00Z",
            },
            {
                "file": "content/site.yml",
                "line": None,
                "column": None,
                "level": "error",
                "rule": "missing-file",
                "sentence": "this file does not exist",
                "hint": "create it",
                "excerpt": None,
            },
        ],
        "allowed": [],
    }


@pytest.mark.parametrize(
    ("levels", "elsewhere", "counted", "next_thing"),
    [
        ([], 0, "no problems", "Next: `statusbook build`."),
        ([Level.WARNING], 0, "1 warning", "Next: `statusbook build`."),
        ([Level.INFO] * 2, 0, "2 remarks", "Next: `statusbook build`."),
        (
            [Level.ERROR, Level.INFO, Level.ERROR, Level.WARNING],
            0,
            "2 errors, 1 warning and 1 remark",
            "Correct the first, save, and run `statusbook check` again.",
        ),
        ([], 1, "no problems", "1 error elsewhere: see them with `statusbook check`."),
    ],
)
def test_a_summary_counts_and_says_what_to_do_next(
    levels: list[Level], elsewhere: int, counted: str, next_thing: str
) -> None:
    problems = [Problem(PLACE, "r", "s", level=level) for level in levels]
    said = summary(problems, 1046, elsewhere)
    assert said == f"1,046 files checked: {counted}. {next_thing}"
