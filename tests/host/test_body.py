"""Markdown of authors becomes HTML that can do no harm, and no line of it is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.mkdocs_plugin.body import DEPTH, rendered


def html(markdown: str) -> str:
    return rendered(markdown, lambda address: address, lambda _: None).html


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<img src="x" onerror="alert(1)">',
        "[x](javascript:alert(1))",
        '<a href="javascript:alert(1)">x</a>',
        '<iframe src="https://other.example"></iframe>',
        '<svg onload="alert(1)"></svg>',
        '<p style="position:fixed" onclick="alert(1)">x</p>',
        "<style>body{display:none}</style>",
        "## Words {#x onclick=alert(1)}",
    ],
)
def test_nothing_of_an_author_runs(hostile: str) -> None:
    found = html(f"before\n\n{hostile}\n\nafter").lower()
    assert "before" in found
    assert "after" in found
    for sign in ("<script", "<iframe", "<svg", "<style"):
        assert sign not in found
    for tag in re.findall(r"<[^>]*>", found):
        assert not re.search(r"on\w+=|style=|javascript:", tag), tag


def test_a_log_with_a_script_in_it_stays_as_text() -> None:
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html("```\n<script>alert(1)</script>\n```\n")


def test_a_comment_is_not_published() -> None:
    assert html("a <!-- secret --> b\n\n<!-- more -->") == "<p>a  b</p>\n"


@pytest.mark.parametrize(
    "text",
    [
        "<![",
        "a <![1234]> b",
        "`<![`",
        "<!DOCTYPE",
        "<?php",
        "\0",
        "]]>",
        "<!--",
        "<script>",
        "<textarea>",
        "<plaintext>",
        "x <title>",
    ],
)
def test_beginnings_of_markup_do_not_break_it(text: str) -> None:
    assert "end" in html(f"{text}\n\nend")


def test_a_heading_keeps_the_anchor_that_it_names() -> None:
    body = rendered("## What went well {#went-well}\n\n## What went well", str, str)
    assert [(one.anchor, one.html) for one in body.headings] == [
        ("went-well", "What went well"),
        ("what-went-well", "What went well"),
    ]
    assert '<h2 id="went-well">What went well</h2>' in body.html


def test_two_headings_of_one_name_have_two_anchors() -> None:
    body = rendered("## Fix\n\n## Fix\n\n## 修正", str, str)
    assert [one.anchor for one in body.headings] == ["fix", "fix-2", "修正"]


def test_a_picture_of_another_origin_becomes_a_link() -> None:
    assert html("![A graph](https://other.example/a.png)") == (
        '<p><a href="https://other.example/a.png" rel="noopener noreferrer">A graph</a></p>\n'
    )


def test_code_in_a_known_language_has_colours() -> None:
    assert '<span class="k">SELECT</span>' in html("```sql\nSELECT 1\n```\n")


def test_a_list_right_below_a_line_is_a_list_as_on_code_hosts() -> None:
    assert "<li>one" in html("We did:\n- one\n  - inner\n- two\n")


def test_what_is_nested_too_deeply_is_shown_as_written() -> None:
    text = ">" * (DEPTH * 2) + " deep"
    assert "&gt;&gt;&gt;" in html(text)
    assert "deep" in html(text)


@given(st.text(max_size=400))
def test_no_text_breaks_it_or_brings_a_script(text: str) -> None:
    assert "<script" not in html(text).lower()
