"""Numbers the pages of a part by their places, whatever order Pagefind found them in.

It takes them as the file system lists them, and two machines list the same files differently.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import cbor2

from generator.library.search.words import NO_OTHERS, PAGE, Word, number_of, page_head


def order_of(places: Sequence[str]) -> list[int] | None:
    """Say at which number each page is to stand; ``None`` where all do already."""
    by_place = sorted(range(len(places)), key=places.__getitem__)
    if by_place == list(range(len(places))):
        return None
    order = [0] * len(places)
    for wanted, found in enumerate(by_place):
        order[found] = wanted
    return order


def renumbered(word: Word, order: Sequence[int]) -> Word:
    """Give a word whose pages stand under other numbers, and in their order."""
    others = word.others if word.others == NO_OTHERS else _others(word.others, order)
    if not word.pages:
        return word._replace(others=others)
    data = page_head(word.first) + word.rest
    at = 0
    pages: list[tuple[int, bytes]] = []
    for page in PAGE.finditer(data):
        at += number_of(page[1])
        pages.append((order[at], data[page.end(1) : page.end()]))
    pages.sort()
    rest = [pages[0][1]]
    for (before, _), (here, told) in pairwise(pages):
        rest += page_head(here - before), told
    return Word(word.word, len(pages), pages[0][0], pages[-1][0], b"".join(rest), others)


def _others(data: bytes, order: Sequence[int]) -> bytes:
    return cbor2.dumps([[form, _stepped(pages, order)] for form, pages in cbor2.loads(data)])


def _stepped(pages: Sequence[Sequence[int]], order: Sequence[int]) -> list[list[object]]:
    at = 0
    found: list[tuple[int, Sequence[object]]] = []
    for step, *told in pages:
        at += step
        found.append((order[at], told))
    found.sort(key=lambda page: page[0])
    before = 0
    stepped: list[list[object]] = []
    for here, said in found:
        stepped.append([here - before, *said])
        before = here
    return stepped
