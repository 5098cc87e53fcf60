"""What a reader loads of the library, in bytes of the built files as a host sends them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from generator.library.search.whole import PIECE

STORY, FIRST_RESULT = 110_000, 200_000
_ASSET = re.compile(r'<(?:script|link)[^>]+(?:src|href)="((?:\.\./)+assets/[^"]+\.(?:js|css))"')


def weight(file: Path) -> int:
    """Pagefind's own files are compressed already."""
    data = file.read_bytes()
    return len(data) if ".pf_" in file.name or file.suffix == ".pagefind" else len(zipped(data))


def zipped(data: bytes) -> bytes:
    return gzip.compress(data, 6)


def test_a_postmortem_is_light_with_all_that_it_loads(whole: Path) -> None:
    library = whole.parent / "internal" / "postmortems"
    stories = [page for page in library.glob("*/2*/index.html") if page.parts[-3] != "browse"]
    assert len(stories) > 30
    for page in stories:
        text = page.read_text("utf-8")
        loaded = {(page.parent / path).resolve() for path in _ASSET.findall(text)}
        assert loaded
        assert weight(page) + sum(map(weight, loaded)) < STORY, page


def test_a_first_result_is_light(whole: Path) -> None:
    place = whole.parent / "internal" / "postmortems" / "search"
    index = place / "pagefind"
    named = ("pagefind.js", "wasm.en.pagefind", "pagefind-entry.json")
    always = [place / "table.json", *(index / name for name in named), *index.glob("*.pf_meta")]
    pieces = sorted(map(weight, index.glob("index/*")), reverse=True)[:3]
    texts = sorted(map(weight, index.glob("fragment/*")), reverse=True)[:10]
    assert sum(map(weight, always)) + sum(pieces) + sum(texts) < FIRST_RESULT


def test_no_piece_of_the_index_is_large(whole: Path) -> None:
    index = whole.parent / "internal" / "postmortems" / "search" / "pagefind" / "index"
    assert max(map(weight, index.glob("*"))) < PIECE
