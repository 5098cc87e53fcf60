from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.derive.prose import Base, render
from generator.importers.statuspage.prose import as_prose

BASE = Base("https://status.example.com", "https://status.example.com/incidents/x/")
MEANINGFUL = st.text(st.sampled_from("ab1 \n#*_-+=~`[]()\\<>!&;.:|/\"'é{}"), max_size=60)


def shown(body: str) -> str:
    """The HTML that customers see of an imported body."""
    return render(as_prose(body).markdown, BASE).html


@pytest.mark.parametrize(
    ("body", "markdown"),
    [
        ("We look into it.", "We look into it."),
        ("  \n Spaces around.\n\n", "Spaces around."),
        ("One\r\nTwo", "One\\\nTwo"),
        ("One<br>Two<br/>Three<br />Four", "One\\\nTwo\\\nThree\\\nFour"),
        ("One\n\n\nTwo<br><br>Three", "One\n\nTwo\n\nThree"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<b>Cause:</b> a <strong>full</strong> disk", "**Cause:** a **full** disk"),
        ("<em>slowly</em>", "*slowly*"),
        ("half<b>bold</b>word", "halfboldword"),
        ("<b> </b>empty<i></i>", "empty"),
        ("<b>never closed", "never closed"),
        ('See <a href="https://a.example/?x=1&y=2">the note</a>.',
         "See [the note](https://a.example/?x=1&y=2)."),
        ('<a href="https://a.example/x"></a>', "https://a.example/x"),
        ('<a href="mailto:help@a.example">write</a>', "[write](mailto:help@a.example)"),
        ('<a href="https://a.example/">[1] *</a>', "[\\[1\\] \\*](https://a.example/)"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("Before<ul><li>one<br>more</li></ul>after", "Before\n\n- one\\\n  more\n\nafter"),
        ("under 1% (<0.5%) and <1% have", "under 1% (\\<0.5%) and \\<1% have"),
        ("replace <token> and <script>alert(1)</script>",
         "replace \\<token> and \\<script>alert(1)\\</script>"),
        ("R&D &amp; AT&T &copy; ?a=1&copy=2", "R&D & AT&T © ?a=1&copy=2"),
        ("&lt;b&gt; is a tag, &amp;amp; is not", "\\<b> is a tag, \\&amp; is not"),
        ("* one\n- two\n+ three\n1. four\n2) five",
         "\\* one\\\n\\- two\\\n\\+ three\\\n1\\. four\\\n2\\) five"),
        ("# no heading\n> no quote", "\\# no heading\\\n\\> no quote"),
        ("===\n---\n~~~", "\\===\\\n\\---\\\n\\~~~"),
        ("our `/settings/emails` page, GITHUB_TOKEN, _this_ and *.pages",
         "our \\`/settings/emails\\` page, GITHUB_TOKEN, \\_this\\_ and \\*.pages"),
        ("-5% and 1.5 s and #1", "-5% and 1.5 s and #1"),
        ("https://a.example/b_c?d=e", "https://a.example/b_c?d=e"),
    ],
)  # fmt: skip
def test_a_body_as_markdown(body: str, markdown: str) -> None:
    assert as_prose(body).markdown == markdown


def test_what_became_of_its_parts_is_told() -> None:
    prose = as_prose(
        'a\u202eb<img src="https://a.example/x.png" alt="graph">'
        '<a href="javascript:alert(1)">x</a><a href="/relative">y</a>'
    )

    assert prose.markdown == "ab[graph](https://a.example/x.png)xy"
    assert (prose.pictures, prose.dead_links, prose.invisible) == (1, 2, 1)


@pytest.mark.parametrize("body", ["", " \n ", "<br>", "<p></p>", "\u200b".replace("\u200b", "")])
def test_nothing_is_nothing(body: str) -> None:
    assert as_prose(body).markdown == ""


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "<a href='https://a.example/\" onmouseover=\"alert(1)'>x</a>",
        "<b onclick=alert(1)>x</b>",
        "<![CDATA[<script>]]><!--<b>--><?php ?><!DOCTYPE x>",
    ],
)
def test_nothing_runs(body: str) -> None:
    found = shown(body)

    assert "<script" not in found
    assert 'href="javascript' not in found
    assert "<b " not in found
    assert "onmouseover=" not in found.replace("&quot; onmouseover=", "")


@settings(deadline=None)
@given(MEANINGFUL | st.text(max_size=80))
def test_plain_text_is_shown_as_that_text(body: str) -> None:
    prose = as_prose(body)
    meant = html.unescape(body) if "<" not in body else body
    if prose.invisible or "<a>" in body or "<b>" in body or "&" in body:
        return
    text = render(prose.markdown, BASE).text

    assert "".join(text.split()) == "".join(meant.split())


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<b>", "</b>", "<i>", "</i>", "<a href='https://a.example'>", "</a>", "<li>", "</li>",
             "<ul>", "</ul>", "<p>", "</p>", "<br>", "<img alt=x>", "<", ">", "word", " ", "\n",
             "*", "_", "- ", "&lt;", "<!--", "-->", "<![", "]>", "</", "<a", "\"", "'"]
        ),
        max_size=25,
    ).map("".join)
)  # fmt: skip
def test_no_word_is_lost_in_any_soup_of_tags(body: str) -> None:
    text = render(as_prose(body).markdown, BASE).text

    assert text.count("word") == body.count("word")
