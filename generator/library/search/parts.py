"""The parts of an index: only those are made anew in which a record has changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path

import cbor2

from generator.cache import NoCache, Store, code_digest, key
from generator.library.search.pagefind import html, pagefind
from generator.library.search.part import Part, packed, part, unpacked
from generator.library.search.record import INCIDENTS, Record
from generator.library.search.whole import idents, whole

SIZE, SHORT = 64, 128
"""Postmortems of a part, about, and incidents, which are short; more make more to do where one has
changed, fewer more parts."""
_AT_ONCE = 2
"""Pagefinds that run at the same time, beside the build itself."""
_PART, _PROGRAM = "search-part", "search-program"


def indexed(
    records: Iterable[Record], store: Store | None = None, scratch: Path | None = None
) -> tuple[dict[str, bytes], dict[str, str]]:
    """Index records: files by name, and the page's id in the index by the record's place.

    What a part holds depends on the places of its records alone, so that a new one moves no other,
    and what one edition made of incidents is found again for the other.
    ``scratch`` is a folder that somebody else removes.
    """
    given = sorted(records, key=lambda record: record.place)
    made = _Making(store or NoCache(), scratch)
    parts = made.parts(list(_shares(given)))
    files = whole(parts, made.program(given))
    places = (page.place for one in parts for page in one.pages)
    return files, dict(zip(places, idents(files), strict=True))


class _Making:
    def __init__(self, store: Store, scratch: Path | None) -> None:
        self._store = store
        self._scratch = scratch
        self._program: dict[str, bytes] | None = None

    def parts(self, shares: Sequence[Sequence[Record]]) -> list[Part]:
        """Find the parts, or make them: Pagefind indexes the next ones while one is read."""
        idents = [key(code_digest(), *_told(each)) for each in shares]
        kept = [self._store.get(_PART, ident) for ident in idents]
        unmade = [each for each, data in zip(shares, kept, strict=True) if data is None]
        beside = ThreadPoolExecutor(_AT_ONCE)
        try:
            made = beside.map(lambda records: pagefind(records, self._scratch), unmade)
            return [
                self._read(next(made), ident) if data is None else unpacked(data)
                for ident, data in zip(idents, kept, strict=True)
            ]
        finally:
            beside.shutdown(cancel_futures=True)

    def _read(self, files: Mapping[str, bytes], ident: bytes) -> Part:
        self._learn(files)
        made = part(files)
        self._store.put(_PART, ident, packed(made))
        return made

    def program(self, records: Sequence[Record]) -> Mapping[str, bytes]:
        """Find what runs in a browser; any record will do to make it."""
        if self._program is None:
            kept = self._store.get(_PROGRAM, key(code_digest()))
            if kept is None:
                self._learn(pagefind(records[:1], self._scratch))
            else:
                self._program = cbor2.loads(kept)
        return self._program or {}

    def _learn(self, files: Mapping[str, bytes]) -> None:
        if self._program is None:
            self._program = {name: data for name, data in files.items() if "/" not in name}
            self._store.put(_PROGRAM, key(code_digest()), cbor2.dumps(self._program))


def _shares(records: Sequence[Record]) -> Iterator[list[Record]]:
    """Share records out: incidents apart, since both editions find the same."""
    incidents = [record for record in records if record.place.startswith(INCIDENTS)]
    others = [record for record in records if not record.place.startswith(INCIDENTS)]
    yield from _shared(incidents, SHORT)
    yield from _shared(others, SIZE)


def _shared(records: Sequence[Record], size: int) -> Iterator[list[Record]]:
    """Share records out, by digests of their places, so that a new one moves no other."""
    number = 1
    while number * size < len(records):
        number *= 2
    shares: list[list[Record]] = [[] for _ in range(number)]
    for record in records:
        digest = blake2b(record.place.encode(), digest_size=8).digest()
        shares[int.from_bytes(digest, "big") % number].append(record)
    return (share for share in shares if share)


def _told(records: Iterable[Record]) -> Iterator[str]:
    for record in records:
        yield record.place
        yield html(record)
