from __future__ import annotations

from itertools import accumulate
from typing import Any

from cbor2 import dumps, loads
from hypothesis import given
from hypothesis import strategies as st

from generator.library.search.numbering import order_of, renumbered
from generator.library.search.pagefind import pagefind
from generator.library.search.part import part
from generator.library.search.words import words, written
from tests.search.test_index import record

Pages = dict[int, list[list[int]]]

PLACES = st.lists(st.integers(-30, 70_000), max_size=4)
PAGES = st.dictionaries(st.integers(0, 299), st.tuples(PLACES, PLACES).map(list), max_size=12)

OTHERS = st.dictionaries(st.sampled_from(["café", "CAFE"]), PAGES)


def steps(pages: Pages) -> list[list[Any]]:
    numbers = sorted(pages)
    return [
        [here - before, *pages[here]] for before, here in zip([0, *numbers], numbers, strict=False)
    ]


def stood(told: list[list[Any]]) -> Pages:
    numbers = accumulate(step for step, *_ in told)
    return {number: rest for number, (_, *rest) in zip(numbers, told, strict=True)}


@given(
    PAGES, st.dictionaries(st.sampled_from(["café", "CAFE"]), PAGES), st.permutations(range(300))
)
def test_pages_keep_what_is_said_of_them_under_their_new_numbers(
    pages: Pages, others: dict[str, Pages], order: list[int]
) -> None:
    told = [[form, steps(each)] for form, each in others.items()]
    (word,) = words(dumps([[["cafe", steps(pages), told]]]))
    name, found, forms = loads(written(renumbered(word, order)))
    assert name == "cafe"
    assert stood(found) == {order[number]: said for number, said in pages.items()}
    assert {form: stood(each) for form, each in forms} == {
        form: {order[number]: said for number, said in each.items()}
        for form, each in others.items()
    }
    assert list(stood(found)) == sorted(stood(found))


@given(st.lists(st.text(max_size=3), unique=True, max_size=9))
def test_pages_are_numbered_by_their_places(places: list[str]) -> None:
    order = order_of(places) or range(len(places))
    moved = dict(zip(order, places, strict=True))
    assert [moved[number] for number in range(len(places))] == sorted(places)


def test_the_order_in_which_files_are_found_does_not_show() -> None:
    records = [record(f"shop/{n}/", f"Titled{n} together") for n in range(12)]
    moved = [*records[5:], *records[:5]]
    assert part(pagefind(records)) == part(pagefind(moved))
