"""Cuts Pagefind's index into small pieces, so that a word does not cost its 200 neighbours.

Pagefind cuts its index into pieces of some 25 KB compressed, and a browser fetches one for each
word of a query. Here they are cut anew, at a third of that. The words themselves are copied as they
are: only where one begins and ends is read, in CBOR (RFC 8949), and the list of pieces in the
index's head is written anew.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

import cbor2

SIGNATURE = b"pagefind_dcd"
PIECE = 20_000
"""Bytes of a piece, before compression; a word that many pages have may be more."""
KIN = 4
"""Words that begin with the same letters stay together: half a word finds all that it begins."""
_CHUNKS = 2
"""Where the head of the index lists its pieces: first word, last word, name."""
_STRINGS, _LISTS, _WIDE = (2, 3), 4, 24
"""Kinds of items, and the first number that does not fit into an item's first byte."""
_INT = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39]..|[\x1a\x3a]....)"
_LIST = rb"(?:[\x80-\x97]|\x98.|\x99..)"
_HIT = re.compile(rb"(?:\x83" + _INT + _LIST + _INT + rb"*+" + _LIST + _INT + rb"*+)*+", re.DOTALL)
"""Pages of a word: number, places in the text, places in its title."""


def recut(files: dict[str, bytes]) -> dict[str, bytes]:
    """Give the files of an index with its words in small pieces; the rest stays as it is."""
    kept = {name: data for name, data in files.items() if not name.startswith("index/")}
    head_name = next(name for name in files if name.endswith(".pf_meta"))
    head = cbor2.loads(_opened(files[head_name]))
    listed = []
    for _, _, chunk in head[_CHUNKS]:
        for first, last, piece in _pieces(_opened(files[f"index/{chunk}.pf_index"])):
            name = f"{chunk.partition('_')[0]}_{sha256(piece).hexdigest()[:7]}"
            kept[f"index/{name}.pf_index"] = _closed(piece)
            listed.append([first, last, name])
    head[_CHUNKS] = listed
    return kept | _headed(kept, head_name, cbor2.dumps(head))


def _headed(files: dict[str, bytes], name: str, head: bytes) -> dict[str, bytes]:
    """Put the head in its place, under a name that tells of what it says."""
    del files[name]
    old = name.removeprefix("pagefind.").removesuffix(".pf_meta")
    new = f"{old.partition('_')[0]}_{sha256(head).hexdigest()[:10]}"
    entry = files["pagefind-entry.json"].replace(f'"{old}"'.encode(), f'"{new}"'.encode())
    return {f"pagefind.{new}.pf_meta": _closed(head), "pagefind-entry.json": entry}


def _pieces(chunk: bytes) -> Iterator[tuple[str, str, bytes]]:
    """Cut a chunk: first word, last word, and the bytes of a chunk with the words between."""
    words: list[tuple[str, bytes]] = []
    size = 0
    for word, data in _words(chunk):
        if words and size + len(data) > PIECE and words[-1][0][:KIN] != word[:KIN]:
            yield _piece(words)
            words, size = [], 0
        words.append((word, data))
        size += len(data)
    if words:
        yield _piece(words)


def _piece(words: Iterable[tuple[str, bytes]]) -> tuple[str, str, bytes]:
    given = list(words)
    data = b"\x81" + _array(len(given)) + b"".join(data for _, data in given)
    return given[0][0], given[-1][0], data


def _words(chunk: bytes) -> Iterator[tuple[str, bytes]]:
    """Give each word and its bytes."""
    number, at = _length(chunk, 1)
    for _ in range(number):
        begin = at
        size, at = _length(chunk, begin + 1)
        word = chunk[at : at + size].decode()
        _, at = _length(chunk, at + size)
        hits = _HIT.match(chunk, at)
        at = _behind(chunk, hits.end() if hits else at)
        yield word, chunk[begin:at]


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


def _array(number: int) -> bytes:
    """Write the head of a list."""
    if number < _WIDE:
        return bytes([0x80 | number])
    return b"\x99" + number.to_bytes(2, "big")


def _opened(data: bytes) -> bytes:
    return gzip.decompress(data).removeprefix(SIGNATURE)


def _closed(data: bytes) -> bytes:
    return gzip.compress(SIGNATURE + data, 6, mtime=0)
