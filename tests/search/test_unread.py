"""What is not to be found is taken out before the index is made, and the index is the same."""

from __future__ import annotations

import pytest

from generator.library.search.pagefind import pagefind
from generator.library.search.record import Record
from generator.library.search.unread import UNREAD, behind, read_of

PAGE = """<div class="x" data-pagefind-body><h1>Carts</h1>
<dl class="facts" id="facts"><div><dt>Began</dt><dd><ul class="affected"><li>Checkout</li></ul>
</dd></div></dl>
<p>Be<svg class="icon"><path d="M0 0"/></svg>fore <span class="big sb-todo__facts">overdue <b>3
</b> days</span>after <code class="facts-of">kept</code></p>
<details class="sb-written"><summary>As written</summary><div class="facts"><div>in</div></div>
</details>last</div>"""


def test_only_what_is_unread_goes() -> None:
    assert read_of(PAGE) == (
        '<div class="x" data-pagefind-body><h1>Carts</h1>\n<dl class="facts" id="facts"></dl>\n'
        '<p>Be<svg></svg>fore <span class="big sb-todo__facts"></span>after '
        '<code class="facts-of">kept</code></p>\n<details class="sb-written"></details>last</div>'
    )


def test_the_index_is_the_same() -> None:
    whole = pagefind([Record("a/b/", "Carts", None, PAGE, {})])
    less = pagefind([Record("a/b/", "Carts", None, read_of(PAGE), {})])

    made = [name for name in whole if name.startswith(("index/", "fragment/"))]
    assert made
    assert {name: whole[name] for name in made} == {name: less.get(name) for name in made}


@pytest.mark.parametrize("name", UNREAD)
def test_each_class_goes(name: str) -> None:
    assert read_of(f'<p class="{name}">gone</p>stays') == f'<p class="{name}"></p>stays'


def test_an_element_without_an_end_stays() -> None:
    assert behind("<p>no end", 0) is None
    assert read_of('<p class="facts">no end') == '<p class="facts">no end'
    assert read_of('<p class="facts"><b class="facts">in</b>') == (
        '<p class="facts"><b class="facts"></b>'
    )


def test_what_names_a_class_in_no_element_stays() -> None:
    assert read_of('class="facts">x<p>y</p>') == 'class="facts">x<p>y</p>'
