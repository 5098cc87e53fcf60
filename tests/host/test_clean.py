"""Where a cleaner has little to look at, it leaves in a text what the thorough one leaves in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.mkdocs_plugin import clean

PIECES = st.sampled_from(
    (
        "<img", "<IMG", "<image", "<div", "<DIV", "<span", "<svg>", "<math>", "<table>",
        "<template>", "</svg>", "</div>", "</span>", "<select>", "<p", "<a", "<style>", "</style>",
        "<!--", "-->", " src=", " class=", " href=", " onerror=", '"', "'", "highlight",
        "Highlight", "a.png", "https://example.com/a.png",
        "//example.com/a.png", "\\a", "javascript:x", ">", "/>", "/",
        " ", "\n", "\x00", "&lt;", "<", "im", "g", "di", "v",
    )
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_both_leave_the_same(html: str) -> None:
    assert clean.sanitised(html) == clean._CLEANER.clean(html)


def test_what_is_looked_at_one_by_one() -> None:
    assert clean.sanitised('<IMAGE src="https://example.com/a.png">') == "<img>"
    assert clean.sanitised('<img src="a.png">') == '<img src="a.png">'
    assert clean.sanitised('<DIV class="sb-edit">a</DIV>') == "<div>a</div>"
    assert clean.sanitised('<div class="highlight">a</div>') == '<div class="highlight">a</div>'
    assert clean.sanitised('<span class="k">a</span>') == '<span class="k">a</span>'
