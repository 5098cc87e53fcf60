from __future__ import annotations

import gzip

import cbor2
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.library.search.part import SIGNATURE
from generator.library.search.whole import PIECE, recut

NUMBER = st.integers(-70_000, 70_000)
PLACES = st.lists(NUMBER, max_size=40)
PAGE = st.tuples(NUMBER, PLACES, PLACES).map(list)
VARIANTS = st.lists(
    st.tuples(st.text(max_size=5), st.lists(PAGE, max_size=2)).map(list), max_size=2
)
WORD = st.tuples(st.text(min_size=1, max_size=40), st.lists(PAGE, max_size=30), VARIANTS).map(list)
ENTRY = b'{"version":"1.5.2","languages":{"en":{"hash":"en_0123456789"}}}'

Word = list[object]


def packed(value: object) -> bytes:
    return gzip.compress(SIGNATURE + cbor2.dumps(value))


def opened(data: bytes) -> list[object]:
    found: list[object] = cbor2.loads(gzip.decompress(data).removeprefix(SIGNATURE))
    return found


def index(*chunks: list[Word]) -> dict[str, bytes]:
    """An index as Pagefind writes it."""
    listed = [[chunk[0][0], chunk[-1][0], f"en_{n:07}"] for n, chunk in enumerate(chunks)]
    head = ["1.5.2", [["en_aaaaaaa", 3]], listed, [], [], ["title"]]
    files = {f"index/en_{n:07}.pf_index": packed([chunk]) for n, chunk in enumerate(chunks)}
    return files | {"pagefind.en_0123456789.pf_meta": packed(head), "pagefind-entry.json": ENTRY}


def words(files: dict[str, bytes]) -> list[list[Word]]:
    """Words by piece, in the order in which the index's head lists the pieces."""
    (head,) = (data for name, data in files.items() if name.endswith(".pf_meta"))
    pieces = []
    for first, last, name in opened(head)[2]:  # type: ignore[attr-defined]
        (piece,) = opened(files[f"index/{name}.pf_index"])
        assert (piece[0][0], piece[-1][0]) == (first, last)  # type: ignore[index]
        pieces.append(piece)
    return pieces  # type: ignore[return-value]


WORDS = st.lists(WORD, min_size=1, max_size=12, unique_by=lambda each: str(each[0])).map(
    lambda words: sorted(words, key=lambda each: str(each[0]))
)


@settings(max_examples=40)
@given(WORDS, st.integers(1, 12))
def test_every_word_stays_with_all_its_places_and_in_its_order(all_: list[Word], cut: int) -> None:
    chunks = [all_[at : at + cut] for at in range(0, len(all_), cut)]
    after = words(recut(index(*chunks)))
    assert [word for piece in after for word in piece] == all_


def word(name: str, bytes_: int) -> Word:
    return [name, [[1, [7] * bytes_, []]], []]


def test_words_are_cut_apart_where_they_are_many() -> None:
    after = words(recut(index([word("apple", PIECE - 100), word("pear", 200), word("plum", 200)])))
    assert [[each[0] for each in piece] for piece in after] == [["apple"], ["pear", "plum"]]


def test_half_a_word_finds_all_that_it_begins() -> None:
    chunk = [word("connect", PIECE), word("connection", PIECE), word("contract", PIECE)]
    after = words(recut(index(chunk)))
    assert [[each[0] for each in piece] for piece in after] == [
        ["connect", "connection"],
        ["contract"],
    ]


def test_the_entry_names_the_new_head() -> None:
    files = recut(index([word("apple", 1)]))
    (head,) = (name for name in files if name.endswith(".pf_meta"))
    ident = head.removeprefix("pagefind.").removesuffix(".pf_meta")
    assert ident != "en_0123456789"
    assert f'"{ident}"'.encode() in files["pagefind-entry.json"]
