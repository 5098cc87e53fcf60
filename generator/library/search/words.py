"""The words of an index as bytes, and what has to be read of them to put indexes together.

Pagefind writes them in CBOR (RFC 8949). A word is a list of the word, its pages, and other ways to
write it; a page is its number, counted from the page before, its places in the text and in the
title. Pages are copied as they are: only the numbers of a word's first and last page are read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import cbor2

_STRINGS, _LISTS, _WIDE = (2, 3), 4, 24
"""Kinds of items, and the first number that does not fit into an item's first byte."""
_DISTINCT = 4096
"""Numbers that are remembered as they are written; of steps from page to page few differ."""
_INT = rb"(?:[\x18\x38].|[\x00-\x17\x20-\x37]|[\x19\x39]..|[\x1a\x3a]....)"
_LIST = rb"(?:[\x80-\x97]|\x98.|\x99..)"
_REST = _LIST + _INT + rb"*+" + _LIST + _INT + rb"*+"
PAGE = re.compile(rb"\x83(" + _INT + rb")" + _REST, re.DOTALL)
_PAGES = re.compile(rb"(?:\x83" + _INT + _REST + rb")*+", re.DOTALL)
NO_OTHERS = b"\x80"


class Word(NamedTuple):
    """A word: how many pages have it, the numbers of the first and the last, and their bytes.

    ``rest`` are all pages without the number of the first. ``others`` are other ways to write the
    word, in CBOR.
    """

    word: str
    pages: int
    first: int
    last: int
    rest: bytes
    others: bytes


def words(chunk: bytes) -> Iterator[Word]:
    """Read the words of a chunk, in their order."""
    number, at = _length(chunk, 1)
    for _ in range(number):
        size, at = _length(chunk, at + 1)
        word = chunk[at : at + size].decode()
        pages, begin = _length(chunk, at + size)
        end = _behind_pages(chunk, begin, pages)
        at = _behind(chunk, end)
        first, last, rest = _numbers(chunk[begin:end])
        yield Word(word, pages, first, last, rest, chunk[end:at])


def written(word: Word) -> bytes:
    """Write a word as it stands in a chunk."""
    name = word.word.encode()
    pages = array(word.pages)
    if word.pages:
        pages += page_head(word.first) + word.rest
    return b"\x83" + _head(0x60, len(name)) + name + pages + word.others


def joined(parts: list[tuple[int, Word]]) -> Word:
    """Put the same word of several indexes together; each comes with how many pages lie before."""
    told = [(before, word) for before, word in parts if word.pages]
    if not told:
        return parts[0][1]._replace(others=_joined_others(parts))
    first = last = told[0][0] + told[0][1].first
    pages = 0
    rest: list[bytes] = []
    for before, word in told:
        if rest:
            rest.append(page_head(before + word.first - last))
        rest.append(word.rest)
        last = before + word.last
        pages += word.pages
    return Word(told[0][1].word, pages, first, last, b"".join(rest), _joined_others(parts))


def array(number: int) -> bytes:
    """Write the head of a list."""
    return _head(0x80, number)


def _joined_others(parts: list[tuple[int, Word]]) -> bytes:
    if {word.others for _, word in parts} == {NO_OTHERS}:
        return NO_OTHERS
    forms: dict[str, list[list[object]]] = {}
    lasts: dict[str, int] = {}
    for before, word in parts:
        for form, pages in cbor2.loads(word.others):
            at = before
            for number, *places in pages:
                at += number
                forms.setdefault(form, []).append([at - lasts.get(form, 0), *places])
                lasts[form] = at
    return cbor2.dumps([[form, forms[form]] for form in sorted(forms)])


def _numbers(pages: bytes) -> tuple[int, int, bytes]:
    """Read the numbers of the first and the last page, and give what follows the first number."""
    steps = PAGE.findall(pages)
    if not steps:
        return 0, 0, b""
    first = number_of(steps[0])
    last = first + sum(map(number_of, steps[1:]))
    return first, last, pages[1 + len(steps[0]) :]


@lru_cache(_DISTINCT)
def page_head(number: int) -> bytes:
    """Write the head of a page, and its number."""
    return b"\x83" + cbor2.dumps(number)


@lru_cache(_DISTINCT)
def number_of(data: bytes) -> int:
    """Read a number: its head's upper bits say the sign, its lower ones the value or its size."""
    told = data[0] & 31
    value = told if told < _WIDE else int.from_bytes(data[1:], "big")
    return -1 - value if data[0] >> 5 else value


def _behind_pages(chunk: bytes, at: int, number: int) -> int:
    """Skip a word's pages."""
    found = _PAGES.match(chunk, at) if number else None
    return found.end() if found else at


def _behind(chunk: bytes, at: int) -> int:
    """Skip one item of any kind."""
    number, after = _length(chunk, at)
    kind = chunk[at] >> 5
    if kind in _STRINGS:
        return after + number
    for _ in range(number if kind == _LISTS else 0):
        after = _behind(chunk, after)
    return after


def _length(chunk: bytes, at: int) -> tuple[int, int]:
    """Read the head of an item: its number, and where the head ends."""
    told = chunk[at] & 31
    if told < _WIDE:
        return told, at + 1
    size = 1 << (told - _WIDE)
    return int.from_bytes(chunk[at + 1 : at + 1 + size], "big"), at + 1 + size


def _head(kind: int, number: int) -> bytes:
    """Write the head of a list or a text in its shortest form."""
    if number < _WIDE:
        return bytes([kind | number])
    for told, size in ((24, 1), (25, 2)):
        if number < 1 << (8 * size):
            return bytes([kind | told]) + number.to_bytes(size, "big")
    return bytes([kind | 26]) + number.to_bytes(4, "big")
