"""A part of the index: what Pagefind made of some of the records, ready to be put together."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import cbor2

from generator.library.search.numbering import order_of, renumbered
from generator.library.search.words import Word, words

SIGNATURE = b"pagefind_dcd"
PAGES, CHUNKS = 1, 2
"""Where the head of an index lists its pages (id, number of words) and its chunks of words."""


class Indexed(NamedTuple):
    """A page of a part: its id in the index, how many words it has, its place, its text."""

    ident: str
    length: int
    place: str
    fragment: bytes


class Part(NamedTuple):
    """Pages by their number, and words, sorted."""

    pages: list[Indexed]
    words: list[Word]


def part(files: Mapping[str, bytes]) -> Part:
    """Read what Pagefind wrote; its pages are numbered by their places."""
    head = cbor2.loads(opened(files[head_of(files)]))
    pages = list(_pages(files, head))
    told = [each for one in _chunks(files, head) for each in one]
    order = order_of([page.place for page in pages])
    if order is not None:
        pages.sort(key=lambda page: page.place)
        told = [renumbered(each, order) for each in told]
    return Part(pages, told)


def packed(one: Part) -> bytes:
    """Pack a part, to be kept: column by column, which costs less than page by page."""
    return cbor2.dumps([list(zip(*one.pages, strict=True)), list(zip(*one.words, strict=True))])


def unpacked(data: bytes) -> Part:
    """Unpack a part."""
    pages, told = cbor2.loads(data)
    return Part(
        list(map(Indexed._make, zip(*pages, strict=True))),
        list(map(Word._make, zip(*told, strict=True))),
    )


def head_of(files: Mapping[str, bytes]) -> str:
    """Name the head of an index."""
    return next(name for name in files if name.endswith(".pf_meta"))


def opened(data: bytes) -> bytes:
    """Open a file of Pagefind's."""
    return gzip.decompress(data).removeprefix(SIGNATURE)


def closed(data: bytes) -> bytes:
    """Close a file as Pagefind does."""
    return gzip.compress(SIGNATURE + data, 6, mtime=0)


def _pages(files: Mapping[str, bytes], head: list[list[list[str]]]) -> Iterator[Indexed]:
    for ident, length, *_ in head[PAGES]:
        fragment = files.get(f"fragment/{ident}.pf_fragment", b"")
        place = json.loads(opened(fragment))["url"].removeprefix("/") if fragment else ""
        yield Indexed(ident, int(length), place, fragment)


def _chunks(files: Mapping[str, bytes], head: list[list[list[str]]]) -> Iterator[Iterator[Word]]:
    for _, _, name in head[CHUNKS]:
        yield words(opened(files[f"index/{name}.pf_index"]))
