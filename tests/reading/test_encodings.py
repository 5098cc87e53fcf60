from __future__ import annotations

import pytest

from generator.problems import Problem
from generator.source import Document, parse_document

TEXT = "title: Zahlungen gestört\r\nseverity: sev1\r\n"


def refused(data: bytes) -> Problem:
    problems = parse_document(data, "x.yml")
    assert isinstance(problems, tuple)
    (problem,) = problems
    return problem


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"], ids=["without mark", "with mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_utf_8_is_read_with_and_without_a_mark_and_with_all_line_ends(
    before: bytes, end: str
) -> None:
    document = parse_document(before + TEXT.replace("\r\n", end).encode(), "x.yml")
    assert isinstance(document, Document)
    assert document.data == {"title": "Zahlungen gestört", "severity": "sev1"}
    assert document.place(("title",)).column == 8
    assert document.place(("severity",), key=True).excerpt == "severity: sev1"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding: str) -> None:
    problem = refused(TEXT.encode(encoding))
    assert problem.rule == "encoding"
    assert f"UTF-{encoding[4:6]}" in problem.sentence
    assert (problem.place.line, problem.place.column) == (1, 1)


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_a_mark_alone_is_named(mark: bytes) -> None:
    assert "UTF-16" in refused(mark).sentence


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "mac-roman", "cp437"])
def test_one_byte_encodings_are_told_with_line_and_column(encoding: str) -> None:
    problem = refused(b"severity: sev1\n" + TEXT.encode(encoding))
    assert problem.rule == "encoding"
    assert (problem.place.line, problem.place.column) == (2, 22)
    assert problem.place.excerpt == "title: Zahlungen gest\ufffdrt"


@pytest.mark.parametrize(
    "data",
    [b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80", b"\x80", b"\xfe"],
    ids=["long form", "surrogate", "past the last", "cut off", "no beginning", "no byte of it"],
)
def test_what_only_looks_like_utf_8_is_refused(data: bytes) -> None:
    problem = refused(b"title: " + data)
    assert (problem.rule, problem.place.line, problem.place.column) == ("encoding", 1, 8)


@pytest.mark.parametrize("number", [*range(9), 11, 12, *range(14, 32), *range(127, 160)])
def test_control_characters_are_refused_with_line_and_column(number: int) -> None:
    problem = refused(f"severity: sev1\ntitle: a{chr(number)}b\n".encode())
    assert problem.rule == "forbidden-character"
    assert (problem.place.line, problem.place.column) == (2, 9)
    assert f"U+{number:04X}" in problem.sentence


@pytest.mark.parametrize(
    "character",
    ["\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff"],
)
@pytest.mark.parametrize("escaped", [False, True])
def test_characters_that_break_software_elsewhere_are_refused(
    character: str, *, escaped: bool
) -> None:
    written = f"\\U{ord(character):08x}" if escaped else character
    assert refused(f'title: "a{written}b"\n'.encode()).rule == "forbidden-character"


@pytest.mark.parametrize("number", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
def test_overrides_of_direction_are_refused_by_name(number: int) -> None:
    assert "U+20" in refused(f"title: a{chr(number)}b".encode()).sentence


@pytest.mark.parametrize("text", ["障害", "تعطل الدفع\u200f", "क्\u200dष", "👩\u200d🔧", "e\u0301"])
def test_all_languages_are_welcome(text: str) -> None:
    document = parse_document(f"title: {text}".encode(), "x.yml")
    assert isinstance(document, Document)
    assert document.data == {"title": text}


def test_a_surrogate_cannot_be_written_as_an_escape() -> None:
    assert refused(b'title: "a\\ud800b"\n').place.line == 1
