"""Puts parts of an index together, and cuts its words into small pieces.

Pagefind cuts its index into pieces of some 25 KB compressed, and a browser fetches one for each
word of a query. Here they are cut at a third of that, so that a word does not cost its neighbours.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate

import cbor2

from generator.cache import recalled_bytes
from generator.library.search.part import CHUNKS, PAGES, Part, closed, head_of, opened, part
from generator.library.search.words import Word, array, joined, written

PIECE = 20_000
"""Bytes of a piece, before compression; a word that many pages have may be more."""
KIN = 4
"""Words that begin with the same letters stay together: half a word finds all that it begins."""
_LANGUAGE = "en"


def recut(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files of an index with its words in small pieces; the rest stays as it is."""
    return whole([part(files)], files)


def whole(parts: Sequence[Part], program: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files of one index made of parts, in their order.

    ``program`` are files of an index of any of them: its head, its entry, and what runs in a
    browser.
    """
    head_name = head_of(program)
    files = {name: data for name, data in program.items() if not _is_made(name)}
    head = cbor2.loads(opened(program[head_name]))
    head[PAGES] = list(_paged(parts, files))
    head[CHUNKS] = list(_cut(_joined(parts), files))
    data = cbor2.dumps(head)
    ident = f"{_LANGUAGE}_{sha256(data).hexdigest()[:10]}"
    files[f"pagefind.{ident}.pf_meta"] = closed(data)
    files["pagefind-entry.json"] = _entry(program["pagefind-entry.json"], ident, len(head[PAGES]))
    return files


def _is_made(name: str) -> bool:
    return name.startswith(("index/", "fragment/")) or name.endswith(".pf_meta")


def _entry(data: bytes, ident: str, pages: int) -> bytes:
    entry = json.loads(data)
    entry["languages"][_LANGUAGE] |= {"hash": ident, "page_count": pages}
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()


def _paged(parts: Iterable[Part], files: dict[str, bytes]) -> Iterator[list[str | int]]:
    """Give ids and lengths of all pages, and put their texts in place, each under its own id."""
    for one in parts:
        for page in one.pages:
            ident, salt = page.ident, 0
            while f"fragment/{ident}.pf_fragment" in files:
                salt += 1
                digest = sha256(f"{page.ident} {page.place} {salt}".encode()).hexdigest()
                ident = f"{page.ident.partition('_')[0]}_{digest[:7]}"
            files[f"fragment/{ident}.pf_fragment"] = page.fragment
            yield [ident, page.length]


def _joined(parts: Sequence[Part]) -> Iterator[Word]:
    """Give all words, sorted, each once."""
    before = accumulate((len(one.pages) for one in parts), initial=0)
    found: dict[str, list[tuple[int, Word]]] = {}
    for number, one in zip(before, parts, strict=False):
        for word in one.words:
            found.setdefault(word.word, []).append((number, word))
    for name in sorted(found):
        same = found[name]
        yield same[0][1] if len(same) == 1 and same[0][0] == 0 else joined(same)


def _cut(words: Iterable[Word], files: dict[str, bytes]) -> Iterator[list[str]]:
    """Put pieces in place, and give for each its first word, its last, and its name."""
    piece: list[tuple[str, bytes]] = []
    size = 0
    for word in words:
        data = written(word)
        if piece and size + len(data) > PIECE and piece[-1][0][:KIN] != word.word[:KIN]:
            yield _piece(piece, files)
            piece, size = [], 0
        piece.append((word.word, data))
        size += len(data)
    if piece:
        yield _piece(piece, files)


def _piece(words: Sequence[tuple[str, bytes]], files: dict[str, bytes]) -> list[str]:
    data = b"\x81" + array(len(words)) + b"".join(data for _, data in words)
    name = f"{_LANGUAGE}_{sha256(data).hexdigest()[:7]}"
    files[f"index/{name}.pf_index"] = recalled_bytes("search-piece", (data,), lambda: closed(data))
    return [words[0][0], words[-1][0], name]


def idents(files: Mapping[str, bytes]) -> list[str]:
    """Give the ids of all pages of an index, in the order of its parts."""
    return [ident for ident, *_ in cbor2.loads(opened(files[head_of(files)]))[PAGES]]
