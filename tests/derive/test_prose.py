from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.derive.characters import printable
from generator.derive.prose import Base, render
from generator.derive.prose.markdown import _parser, _read, render_markdown
from generator.derive.prose.plain import is_plain, render_plain

BASE = Base(
    site="https://nimbus.example/status", page="https://nimbus.example/status/incidents/trouble/"
)
REL = 'rel="noopener noreferrer"'


def html(message: str) -> str:
    return render(message, BASE).html


def text(message: str) -> str:
    return render(message, BASE).text


def test_plain_sentences_are_paragraphs() -> None:
    message = "Checkout fails.\nWe look.\n\n\nNext word at 14:40 UTC.\n"

    assert html(message) == "<p>Checkout fails.\nWe look.</p>\n<p>Next word at 14:40 UTC.</p>"
    assert text(message) == "Checkout fails.\nWe look.\n\nNext word at 14:40 UTC."


def test_markdown_means_what_it_means_elsewhere() -> None:
    assert html("*a* **b** `c<d`") == "<p><em>a</em> <strong>b</strong> <code>c&lt;d</code></p>"
    assert html("a  \nb") == "<p>a<br>\nb</p>"
    assert html("3. a\n4. b") == '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'
    assert html("> a\n\n---") == "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>"


def test_headings_are_bold_lines() -> None:
    assert html("# Impact\n\nNone") == "<p><strong>Impact</strong></p>\n<p>None</p>"
    assert html("Impact\n===") == "<p><strong>Impact</strong></p>"


def test_raw_html_is_text() -> None:
    assert html("<b>x</b> <!-- y -->") == "<p>&lt;b&gt;x&lt;/b&gt; &lt;!-- y --&gt;</p>"
    assert html("<div>\n\nx") == "<p>&lt;div&gt;</p>\n<p>x</p>"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("/incidents/x/", "https://nimbus.example/status/incidents/x/"),
        ("#u1", "https://nimbus.example/status/incidents/trouble/#u1"),
        ("../other/", "https://nimbus.example/status/incidents/other/"),
        ("//other.example/x", "https://other.example/x"),
        ("https://other.example/?a=1&b=2", "https://other.example/?a=1&amp;b=2"),
        ("mailto:help@nimbus.example", "mailto:help@nimbus.example"),
        ("HTTPS://other.example", "HTTPS://other.example"),
    ],
)
def test_links_lead_somewhere_from_a_feed_too(written: str, address: str) -> None:
    assert html(f"[here]({written})") == f'<p><a href="{address}" {REL}>here</a></p>'


@pytest.mark.parametrize(
    "address",
    [
        "tel:123",
        "ftp://x.example",
        "https:x",
        "http://[bad",
        "https://nimbus.example@evil.example/",
        "http://1.2.3.999/",
        "https://",
        "//",
    ],
)
def test_a_link_that_may_not_stay_is_shown_as_it_was_written(address: str) -> None:
    assert html(f"[here]({address})") == f"<p>[here]({address})</p>"


def test_an_address_becomes_a_link_if_it_says_its_scheme() -> None:
    link = f'<a href="https://a.example/b" {REL}>https://a.example/b</a>'

    assert html("See https://a.example/b.") == f"<p>See {link}.</p>"
    assert html("See a.example or x@a.example.") == "<p>See a.example or x@a.example.</p>"
    assert html("`https://a.example/b`") == "<p><code>https://a.example/b</code></p>"


@pytest.mark.parametrize("message", ["[http://s://a.example", "![http://s://a.example*"])
def test_an_address_within_an_address_is_text(message: str) -> None:
    """markdown-it gives up on it."""
    assert text(message) == message


PIECES = [
    *("a *_`[]()<>!:/\n", "https://a.example/b", "http://", "://", "mailto:a@b.example"),
    *("](https://a.example/b)", "![", "](/x)", "MAILTO:", "s://a.example", "&amp;", "- "),
    *"a *_`[]()<>!:/\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("![see https://a.example/b](/x)")
@example("[https://a.example](https://b.example/)")
@example("`https://a.example` and https://a.example/b")
def test_addresses_are_found_wherever_they_stand_in_text(message: str) -> None:
    source = message.strip("\n")
    try:
        searched = _parser(addresses=True).parse(source, {})
    except RuntimeError:
        return

    assert [token.as_dict() for token in _read(source)] == [token.as_dict() for token in searched]


def test_a_picture_is_a_link_to_it() -> None:
    assert html("![Graph](/g.png)") == (
        f'<p><a href="https://nimbus.example/status/g.png" {REL}>Graph</a></p>'
    )
    assert html("[![Graph](/g.png)](/x/)") == (
        f'<p><a href="https://nimbus.example/status/x/" {REL}>Graph</a></p>'
    )
    assert text("![](/g.png)") == "https://nimbus.example/status/g.png"


def test_nothing_that_looks_like_a_definition_is_lost() -> None:
    assert text("[Update]: fixed") == "[Update]: fixed"
    assert html("[x]: https://a.example 'b'").startswith("<p>[x]: <a href=")


def test_plain_text_keeps_what_people_read() -> None:
    message = "\n".join(
        [
            "# Impact",
            "Some *customers* see [a page](https://a.example), others <https://b.example>.",
            "",
            "- one",
            "- two",
            "  1. inner",
            "",
            "> said",
            "",
            "    code",
            "    more",
            "",
            "***",
        ]
    )

    assert text(message) == "\n".join(
        [
            "Impact",
            "",
            "Some customers see a page (https://a.example), others https://b.example.",
            "",
            "- one",
            "- two",
            "  1. inner",
            "",
            "> said",
            "",
            "code",
            "more",
            "",
            "---",
        ]
    )


def test_a_loose_list_stays_loose() -> None:
    assert text("- a\n\n- b\n\n  c") == "- a\n\n- b\n\n  c"


def test_entities_are_read_and_written() -> None:
    assert (html("a &amp; b &lt;"), text("a &amp; b &lt;")) == ("<p>a &amp; b &lt;</p>", "a & b <")


@pytest.mark.parametrize("message", ["", " ", "\n\n", "\u200b", "\u00a0", "#", "-", ">", "```"])
def test_a_message_of_next_to_nothing_is_no_trouble(message: str) -> None:
    assert "<script" not in html(message)


@pytest.mark.parametrize(
    "message",
    [
        "[" * 20_000,
        "![" * 10_000,
        "[a](" * 5_000,
        "[](<" * 5_000,
        ">" * 10_000,
        "- " * 10_000,
        "* " * 10_000,
        "\n".join(" " * 2 * depth + "- a" for depth in range(140)),
        (">" * 99 + "a\n") * 190,
        "*a_ " * 5_000,
        "**a " * 5_000,
        "*" * 9_000 + "a" + "*" * 9_000,
        "&" * 20_000,
        "<" * 20_000,
        "[a]: /x\n" * 2_500,
        "http://" * 2_800,
        "http://a " * 2_200,
        "mailto:" * 2_800,
        "http://" + "a." * 9_900,
        "# a\n" * 5_000,
    ],
    ids=lambda message: f"{message[:8]!r}…",
)
def test_no_message_of_the_allowed_length_is_too_much(message: str) -> None:
    rendered = render(message, BASE)

    letters = [character for character in message if character.isalpha()]
    assert [c for c in rendered.text if c.isalpha()][: len(letters)] == letters
    assert rendered.html


def test_quotes_in_quotes_without_end_are_shown_as_they_were_written() -> None:
    assert text(">" * 500 + " deep") == ">" * 500 + " deep"


SNIPPETS = ("1.", "- ", "www.a.example", "a@b.example", "http:", "1) ", "\r\n", "\t", "\n\n")
CALM = "ab1.)-+=#~|:;!?'\"(){}$%^@/,  \né漢\u200b\ufeff\u0301\U0001f600\u00a0"
PLAIN = st.lists(st.sampled_from([*CALM, *SNIPPETS]), max_size=25).map("".join)


@given(st.one_of(PLAIN, st.text(max_size=40)))
@example("a\n\n\n\n\nb")
@example("a\n1)b")
def test_the_short_way_says_what_the_long_way_says(message: str) -> None:
    source = message.strip("\n")
    if is_plain(source):
        assert render_plain(source) == render_markdown(source, BASE)


def test_most_messages_go_the_short_way() -> None:
    assert is_plain("About 15% of attempts fail (since 14:02 UTC) - we're on it.\n\nMore soon!")


OTHER = Base(site="https://other.example", page="https://other.example/incidents/else/")
LEADING = [
    *PIECES,
    *("[a](#b)", "[a](/b)", "]( /b)", "](<c>)", "](\n/b)", "\\](/b)", "![a](b)", "<http:/b>", "\0"),
]


@given(st.lists(st.sampled_from(LEADING), max_size=8).map("".join))
@example("[a](#b)")
@example("[a]\0(#b)")
def test_a_message_leads_where_its_own_page_begins(message: str) -> None:
    for base in (BASE, OTHER, BASE):
        try:
            long = render_markdown(printable(message.strip("\n")).strip("\n"), base)
        except RuntimeError:
            return
        assert render(message, base) == long


def test_messages_that_say_the_same_are_rendered_once() -> None:
    said = [render(f"*Again* {each} [there](https://a.example/b).", BASE) for each in (1, 2)]
    again = [render(f"*Again* {each} [there](https://a.example/b).", OTHER) for each in (1, 2)]

    assert all(one is other for one, other in zip(said, again, strict=True))
    assert said[0] != said[1]


ANYTHING = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from([*"abc \n\t*_`[]()<>!#&;:/\\-1.>\"'=~+\x00\x0c\x7f\u2028\ufffe", "&#12;"])
    ).map("".join),
)


@given(ANYTHING)
def test_nothing_that_xml_forbids_survives(message: str) -> None:
    rendered = render(message, BASE)

    for character in rendered.html + rendered.text:
        assert character in "\n\t" or ord(character) >= 0x20
        assert character not in "\x7f\ufffe\uffff"


@given(st.text(alphabet="abc \n*_[]<>!#:/-1.=~+"))
def test_no_letter_of_a_message_is_lost(message: str) -> None:
    written = iter(text(message))

    assert all(letter in written for letter in message if letter.isalpha())


def test_words_beside_a_fence_are_kept_but_the_name_of_a_language_is_none() -> None:
    assert text("```error: no such host\nretry\n```") == "error: no such host\nretry"
    assert text("```json\n{}\n```") == "{}"
