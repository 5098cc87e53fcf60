from __future__ import annotations

import base64
import gzip
import shutil
import zlib
from pathlib import Path

import pytest

from tests.leaks import world
from tests.leaks.marks import PREFIX, Marks
from tests.leaks.search import marks_in, marks_of
from tests.support.command import build

UNPRINTED = {
    "front matter: comment",
    "html comment",
    "html comment of many lines",
    "image target",
    "image title",
    "label",
    "reference label",
    "comment",
    "a cause nobody has",
    "a trigger nobody has",
    "alias",
    "name",
    "name of a picture",
    "picture text packed",
    "picture dots unseen",
    "name of a file",
    "person",
    "first message",
    "second message",
}
"""Places that not even the house's own edition prints."""
MARK = f"{PREFIX}0042k"
FORMS = {
    "as it stands": MARK.encode(),
    "in capitals": MARK.upper().encode(),
    "in UTF-16": MARK.encode("utf-16"),
    "in percents": b"".join(b"%%%02X" % letter for letter in MARK.encode()),
    "in entities": "".join(f"&#{ord(letter)};" for letter in MARK).encode(),
    "in a JavaScript string": "".join(f"\\u{ord(letter):04x}" for letter in MARK).encode(),
    "in base64": base64.b64encode(f"a{MARK}".encode()),
    "in base64 of addresses": base64.urlsafe_b64encode(f"\xff\xfeab {MARK}".encode()),
    "gzipped": gzip.compress(MARK.encode()),
    "deflated within": b"header" + zlib.compress(MARK.encode()) + b"trailer",
    "gzipped twice": gzip.compress(b"x" + gzip.compress(MARK.encode())),
    "two streams in a file": gzip.compress(b"first") + gzip.compress(MARK.encode()),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_mark_is_found_however_it_is_written(form: str) -> None:
    assert marks_of(b"before " + FORMS[form] + b" after") == {MARK}


def test_a_mark_in_a_name_is_found(tmp_path: Path) -> None:
    (tmp_path / MARK).mkdir()
    (tmp_path / "page.html").write_text("nothing")
    assert marks_in(tmp_path) == {MARK: {MARK}}


def test_many_kinds_of_place_are_marked(marks: Marks) -> None:
    kinds = {place.rpartition(": ")[2] for place in marks.of}
    assert len(kinds) >= 60


def test_no_mark_is_in_what_is_published(marked: Path, marks: Marks) -> None:
    found = marks_in(marked / "site" / "public")
    places = {mark: place for place, mark in marks.of.items()}
    assert {places.get(mark, mark): files for mark, files in found.items()} == {}


def test_the_public_postmortems_are_published(marked: Path) -> None:
    for each in (world.PLAIN, world.NAMED):
        assert (marked / "site/public/postmortems" / each / "index.html").is_file()


def test_the_house_itself_reads_nearly_all_of_it(marked: Path, marks: Marks) -> None:
    found = marks_in(marked / "site" / "internal")
    missed = {place for place, mark in marks.of.items() if mark not in found}
    unknown = {place for place in missed if place.partition(": ")[2] not in UNPRINTED}
    assert unknown - {"picture: title"} == set()


def test_the_house_finds_marks_in_its_search(marked: Path, marks: Marks) -> None:
    found = marks_in(marked / "site" / "internal")
    packed = {
        mark for mark, files in found.items() if any(".pf_" in Path(each).suffix for each in files)
    }
    wanted = ("title", "paragraph", "table cell", "code", "image alt", "action reason")
    assert {marks.of[f"{name}: {each}"] for name in world.WITHHELD for each in wanted} <= packed


def test_what_is_internal_moves_no_byte_of_what_is_public(marked: Path, bare: Path) -> None:
    with_it, without = (_bytes(root / "site" / "public") for root in (marked, bare))
    assert with_it.keys() == without.keys()
    assert [name for name, data in with_it.items() if data != without[name]] == []


def test_a_postmortem_that_becomes_a_draft_again_is_gone_everywhere(
    marked: Path, marks: Marks, tmp_path: Path
) -> None:
    root = tmp_path / "again"
    shutil.copytree(marked, root)
    told = b"what we learned from \xe2\x80\x9cbaskets are empty"
    before = _all(root / "site" / "public")
    assert world.PLAIN.encode() in before
    assert told in before
    file = root / "content/postmortems" / marks.of["site: team"] / f"{world.PLAIN}.md"
    text = file.read_text("utf-8").replace("status: final", "status: draft")
    file.write_text(text.replace("A cache forgot", f"A {marks('again')} forgot"), "utf-8")
    public = build(root, library=True)
    after = _all(public)
    assert world.NAMED.encode() in after
    for gone in (world.PLAIN.encode(), told, b"baskets were empty", b"a cache forgot"):
        assert gone not in after, f"{gone!r} is still in {_where(public, gone)}"
    assert marks_in(public) == {}
    assert (root / "site/internal/postmortems" / marks.of["site: team"] / world.PLAIN).is_dir()


def _bytes(tree: Path) -> dict[str, bytes]:
    files = (file for file in sorted(tree.rglob("*")) if file.is_file())
    return {file.relative_to(tree).as_posix(): file.read_bytes() for file in files}


def _plain(name: str, data: bytes) -> bytes:
    inside = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else b""
    return b"\n".join((name.encode(), data, inside)).lower()


def _all(tree: Path) -> bytes:
    return b"\n".join(_plain(name, data) for name, data in _bytes(tree).items())


def _where(tree: Path, wanted: bytes) -> list[str]:
    return [name for name, data in _bytes(tree).items() if wanted in _plain(name, data)]
