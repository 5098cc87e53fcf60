"""The quick look at a message, before Markdown reads it, misses nothing that a rule minds."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from generator.checks import markup
from generator.derive.prose.links import leads_somewhere

PIECES = [
    *("a", " ", "\n", "[", "]", "(", ")", "!", "`", "\\", "<", ">", '"', "<b>", "](", "![a]("),
    *("https://a.example", "https://a.example/b", "http://a.example)", "https://a@b/", "/x/"),
    *("](https://a.example/b)", "](https://a.example)", "](javascript:x)", "](<file:///x>)"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example("[a](https://a.example/b) ![b](https://a.example/b.png)")
@example("[a](https://a.example:b/)")
@example("[a](https://a.example/b) <b>b</b>")
def test_what_is_not_parsed_has_nothing_that_a_rule_minds(message: str) -> None:
    everything = markup._found(markup._parser().parse(message))
    minded = [each for each in everything if each.kind != "link" or not leads_somewhere(each.said)]

    found = markup.markup(message)

    assert [
        each for each in found if each.kind != "link" or not leads_somewhere(each.said)
    ] == minded


def test_a_link_to_a_page_is_not_parsed() -> None:
    assert markup.markup("If you need help, [write to us](https://help.example.com/).") == ()
